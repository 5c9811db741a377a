import assert from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import * as path from "node:path";
import { after, afterEach, before, suite, test } from "node:test";
import { startCodeServer, type CodeServer } from "./codeServer";
import { Editor } from "./editor";

const SAMPLES = path.resolve("..", "samples");
const NOTES = [
  "claims/abdominal-ultrasound.claim",
  "claims/chest-ct-both-ways.claim.txt",
  "claims/hospital-two-days.claim",
  "claims/threed-billed-with-ccta.claim",
  "templates/ct-abdomen-pelvis.template.txt",
];

function setting(name: string): string {
  const value = process.env[name];
  assert.ok(value !== undefined, `${name} is not set: run these tests with "npm run e2e"`);
  return value;
}

suite("the extension in VS Code", () => {
  let server: CodeServer;
  let editor: Editor;

  before(async () => {
    const screenshots = setting("E2E_SCREENSHOTS");
    server = await startCodeServer(setting("E2E_CODE_SERVER"), setting("E2E_VSIX"), screenshots);
    for (const name of NOTES) {
      await copyFile(path.join(SAMPLES, name), path.join(server.workspace, path.basename(name)));
    }
    editor = await Editor.open(setting("E2E_CHROMIUM"), path.join(server.home, "browser"), server.address, screenshots);
    await editor.goToFolder(server.workspace);
  });

  after(async () => {
    await editor.close();
    await server.stop();
  });

  let passed = false;
  const step = (name: string, run: () => Promise<void>): void => {
    test(name, { timeout: 120_000 }, async () => {
      passed = false;
      await run();
      passed = true;
    });
  };
  let failures = 0;
  afterEach(async () => {
    if (!passed) {
      failures += 1;
      await editor.screenshot(`failure-${failures}`);
      await editor.press("Escape", "Escape", "Escape");
    }
  });

  step("underlines a problem and says in a hover what is known of the code", async () => {
    await editor.openFile("threed-billed-with-ccta.claim");
    await editor.page.locator(".squiggly-error").first().waitFor({ state: "attached" });
    const hover = await editor.hover("76377", "76377");
    await hover.getByText("Medicare", { exact: false }).first().waitFor();
    await editor.screenshot("hover");
    await editor.press("Escape");
  });
});
