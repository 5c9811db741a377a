import { execFileSync, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const START_LIMIT_MS = 120_000;

/** How long it may take to end by itself. */
const END_LIMIT_MS = 10_000;

/** Keeps the editor quiet, so that a screenshot shows the extension and a test meets nothing else. */
const SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "workbench.layoutControl.enabled": false,
  "workbench.colorTheme": "Default Light Modern",
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "chat.commandCenter.enabled": false,
  "window.commandCenter": false,
  "git.enabled": false,
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.hover.delay": 100,
  "editor.fontSize": 14,
  "editor.wordWrap": "on",
  "editor.accessibilitySupport": "off",
  "files.autoSave": "off",
  // Otherwise a terminal is one picture, and nobody can read in it.
  "terminal.integrated.gpuAcceleration": "off",
  "files.simpleDialog.enable": true,
  // A suggestion that comes just then would take the Enter at the end of a line that a test types without a pause.
  "[coding-note]": { "editor.acceptSuggestionOnEnter": "off" },
};

export interface CodeServer {
  readonly address: string;
  readonly workspace: string;
  readonly home: string;
  stop(): Promise<void>;
}

/** Starts VS Code with the extension installed, with folders of its own for everything that it writes. */
export async function startCodeServer(entry: string, vsix: string, logFile: string): Promise<CodeServer> {
  const home = await mkdtemp(path.join(tmpdir(), "scrubjay-e2e-"));
  const inHome = (name: string): string => path.join(home, name);
  const workspace = inHome("notes");
  await mkdir(inHome("user/User"), { recursive: true });
  await mkdir(inHome("extensions"));
  await mkdir(workspace);
  await writeFile(inHome("user/User/settings.json"), JSON.stringify(SETTINGS));
  await writeFile(inHome("config.yaml"), "auth: none\ncert: false\n");
  const common = [entry, "--config", inHome("config.yaml"), "--user-data-dir", inHome("user"), "--extensions-dir", inHome("extensions")];
  // A code book that somebody has imported on this machine must neither help nor be touched.
  const env = { ...process.env, XDG_DATA_HOME: inHome("data") };
  execFileSync(process.execPath, [...common, "--install-extension", vsix], { stdio: "ignore", env });
  const port = await freePort();
  const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", "--disable-getting-started-override"];
  const log = openSync(logFile, "w");
  const child = spawn(process.execPath, [...common, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, ...quiet, workspace], {
    stdio: ["ignore", log, log],
    detached: true,
    env,
  });
  const address = `http://127.0.0.1:${port}`;
  await untilHealthy(`${address}/healthz`);
  return {
    address,
    workspace,
    home,
    stop: async () => {
      const exited = new Promise((resolve) => child.once("exit", resolve));
      if (child.pid !== undefined) {
        // Its workers are in its process group.
        process.kill(-child.pid, "SIGTERM");
        const isOver = await Promise.race([exited.then(() => true), delay(END_LIMIT_MS, false, { ref: false })]);
        if (!isOver) {
          process.kill(-child.pid, "SIGKILL");
        }
      }
      await exited;
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

async function untilHealthy(address: string): Promise<void> {
  const end = Date.now() + START_LIMIT_MS;
  for (;;) {
    const isHealthy = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isHealthy) {
      return;
    }
    if (Date.now() > end) {
      throw new Error("code-server did not start");
    }
    await delay(50);
  }
}
