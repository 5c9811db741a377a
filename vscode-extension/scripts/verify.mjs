// What "mvn verify" runs: installs what the lock file names, then builds, tests and packages the extension.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const LEAST_NODE = 20;
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, "node_modules", ".scrubjay-installed");

function fail(sentence) {
  console.error(`VS Code extension: ${sentence}`);
  process.exit(1);
}

function npm(args) {
  // On Windows npm is a batch file, and only a shell starts those.
  return spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
}

function step(name, args) {
  const { error, status } = npm(args);
  if (error !== undefined) {
    fail(`npm cannot be started (${error.message}). Install npm, or run Maven with -Dskip.node.`);
  }
  if (status !== 0) {
    fail(`${name} failed. Run "npm ${args.join(" ")}" in ${root} to see it alone.`);
  }
}

function lockFileHash() {
  return createHash("sha256").update(readFileSync(path.join(root, "package-lock.json"))).digest("hex");
}

const [major] = process.versions.node.split(".").map(Number);
if (major < LEAST_NODE) {
  fail(`Node.js ${LEAST_NODE} or newer is needed and this is ${process.versions.node}. Run Maven with -Dskip.node to go without.`);
}
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lockFileHash()) {
  step("Installing the build tools", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, lockFileHash());
}
step("Building", ["run", "build"]);
step("Linting", ["run", "lint"]);
step("Testing the grammar", ["run", "test:grammar"]);
step("Unit testing", ["run", "test:unit"]);
step("Packaging", ["run", "package"]);
