import assert from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import * as path from "node:path";
import { after, before, suite, test } from "node:test";
import { startCodeServer, type CodeServer } from "./codeServer";
import { Editor } from "./editor";

const SAMPLES = path.resolve("..", "samples");

/** VS Code with the extension, open on a folder of sample notes. */
export interface Session {
  readonly server: CodeServer;
  readonly editor: Editor;
}

/** One thing that a person does, and what comes of it. */
export type Step = (name: string, run: (session: Session) => Promise<void>) => void;

/**
 * A run of steps in one VS Code. Every step goes on where the one before it stopped, so that after a failure the rest
 * would only fail again and is skipped.
 *
 * @param samples notes of the folder of samples, which are copied into the folder that is opened
 */
export function session(name: string, samples: readonly string[], steps: (step: Step) => void): void {
  suite(`the extension in VS Code: ${name}`, () => {
    let current: Session | undefined;
    let broken: string | undefined;
    const stops: (() => Promise<void>)[] = [];

    before(async () => {
      const screenshots = setting("E2E_SCREENSHOTS");
      const log = path.join(screenshots, `code-server-${name}.log`);
      const server = await startCodeServer(setting("E2E_CODE_SERVER"), setting("E2E_VSIX"), log);
      stops.push(() => server.stop());
      for (const sample of samples) {
        await copyFile(path.join(SAMPLES, sample), path.join(server.workspace, path.basename(sample)));
      }
      const editor = await Editor.open(setting("E2E_CHROMIUM"), path.join(server.home, "browser"), server.address, screenshots);
      stops.unshift(() => editor.close());
      await editor.goToFolder(server.workspace);
      current = { server, editor };
    });

    after(async () => {
      for (const stop of stops) {
        await stop();
      }
    });

    steps((does, run) => {
      test(does, { timeout: 300_000 }, async (context) => {
        assert.ok(current !== undefined);
        if (broken !== undefined) {
          context.skip(`“${broken}” failed before`);
          return;
        }
        try {
          await run(current);
        } catch (error) {
          broken = does;
          await current.editor.keepFailure(name);
          throw error;
        }
      });
    });

    test("asks nothing of any other machine", () => {
      assert.deepEqual([...(current?.editor.foreign ?? [])], []);
    });
  });
}

function setting(name: string): string {
  const value = process.env[name];
  assert.ok(value !== undefined, `${name} is not set: run these tests with "npm run e2e"`);
  return value;
}
