// Installs code-server, which is VS Code in a browser, from npm into a folder of its own.
//
// Its own install script downloads from hosts that a closed network does not reach, so it is not run:
// what it does is done here, with the two native modules that are needed: code-server cannot start without argon2, and
// without node-pty it has no terminal, in which tasks run.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The newest version that runs on Node 20, the oldest that this project builds with. */
const VERSION = "4.100.3";

function run(args, cwd, env = {}) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status, stderr, error } = spawnSync(npm, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    throw new Error(`npm ${args.join(" ")} failed in ${cwd}: ${error?.message ?? stderr}`);
  }
}

/** @returns the file that node runs to start code-server */
export function installCodeServer(parent) {
  const folder = path.join(parent, `code-server-${VERSION}`);
  const home = path.join(folder, "node_modules", "code-server");
  const done = path.join(folder, "installed-with-terminal");
  if (!existsSync(done)) {
    console.log(`Installing code-server ${VERSION} into ${folder}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "package.json"), '{"private": true}\n');
    run(["install", "--ignore-scripts", "--no-audit", "--no-fund", `code-server@${VERSION}`], folder);
    run(["rebuild", "--ignore-scripts=false", "argon2"], folder, { npm_config_build_from_source: "true" });
    const editor = path.join(home, "lib", "vscode");
    run(["install", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund"], editor);
    // Not by "npm rebuild": the package's own script would go on to ask npm for a tool that nothing here needs.
    run(["explore", "--ignore-scripts=false", "node-pty", "--", "node-gyp", "rebuild"], editor);
    const modules = path.join(editor, "node_modules.asar");
    if (!existsSync(modules)) {
      symlinkSync("node_modules", modules);
    }
    writeFileSync(done, "");
  }
  return path.join(home, "out", "node", "entry.js");
}
