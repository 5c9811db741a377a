// Runs the extension in a real VS Code in a real browser: "npm run e2e".
//
// It needs the server's jar (mvn package -pl server -am), Chromium, and a compiler for one module of
// code-server. Screenshots are left in target/e2e; with --pictures those of README and walkthrough are renewed.
// Names of specs run these alone: "npm run e2e -- panel" runs test/e2e/panel.test.ts.
// A run that fails is made once more and says so; what the first one left is kept in target/e2e-failed.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { installCodeServer } from "./code-server.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const screenshots = path.join(root, "target", "e2e");
const failed = path.join(root, "target", "e2e-failed");

/** A browser or an editor that hangs must not hang what runs these tests. */
const RUN_LIMIT_MS = 20 * 60_000;

const scratch = process.env.SCRUBJAY_E2E_FOLDER ?? path.join(tmpdir(), "scrubjay-e2e");

function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
  const chromium = process.env.CHROMIUM ?? found;
  if (chromium === undefined) {
    throw new Error("no Chromium was found: install it (Debian: apt-get install chromium), or let CHROMIUM name it");
  }
  return chromium;
}

function packageExtension() {
  const { status } = spawnSync("npm", ["run", "--silent", "package"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) {
    throw new Error("packaging failed");
  }
  return path.join(root, "dist", "scrubjay.vsix");
}

function chosenSpecs() {
  const all = readdirSync(path.join(root, "test", "e2e")).filter((name) => name.endsWith(".test.ts"));
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const unknown = named.find((name) => !all.includes(`${name}.test.ts`));
  if (unknown !== undefined) {
    throw new Error(`there is no test/e2e/${unknown}.test.ts`);
  }
  return named.length === 0 ? all.sort() : named.map((name) => `${name}.test.ts`);
}

async function bundleTests(specs) {
  const out = path.join(root, "out", "e2e");
  rmSync(out, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: specs.map((name) => path.join("test", "e2e", name)),
    outdir: out,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["axe-core", "playwright-core"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return specs.map((name) => path.join(out, name.replace(/\.ts$/, ".js")));
}

/** Pictures that readers see: the file of the run, and where it goes. */
const PICTURES = [
  ["hover.png", "images/hover.png"],
  ["fix.png", "images/fix.png"],
  ["panel.png", "images/panel.png"],
  ["blanks.png", "images/blanks.png"],
  ["import.png", "images/import.png"],
  ["hover.png", "../docs/images/claim.png"],
  ["panel.png", "../docs/images/panel.png"],
];

/** One spec after the other: each of them has an editor, a browser and a server of its own. */
function runOnce(tests, env) {
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--test", "--test-concurrency=1", "--test-reporter=spec", ...tests], {
    cwd: root,
    stdio: "inherit",
    timeout: RUN_LIMIT_MS,
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function sayLoudly(...lines) {
  const bar = "#".repeat(80);
  console.error([bar, ...lines.map((line) => `##  ${line}`), bar].join("\n"));
}

function passes(tests, env) {
  if (runOnce(tests, env)) {
    return true;
  }
  rmSync(failed, { recursive: true, force: true });
  renameSync(screenshots, failed);
  sayLoudly("The end-to-end tests failed and run once more.", `What the failed run left: ${failed}`);
  const isFlaky = runOnce(tests, env);
  if (isFlaky) {
    sayLoudly("FLAKY: the end-to-end tests passed only the second time.", `See why, above and in ${failed}`);
  }
  return isFlaky;
}

try {
  const specs = chosenSpecs();
  const chromium = findChromium();
  const entry = installCodeServer(scratch);
  const vsix = process.env.SCRUBJAY_VSIX ?? packageExtension();
  const tests = await bundleTests(specs);
  const isPassed = passes(tests, { E2E_CHROMIUM: chromium, E2E_CODE_SERVER: entry, E2E_VSIX: vsix, E2E_SCREENSHOTS: screenshots });
  if (isPassed && process.argv.includes("--pictures")) {
    PICTURES.filter(([from]) => existsSync(path.join(screenshots, from))).forEach(([from, to]) => cpSync(path.join(screenshots, from), path.join(root, to)));
  }
  console.log(`Screenshots: ${screenshots}`);
  process.exitCode = isPassed ? 0 : 1;
} catch (error) {
  console.error(`The end-to-end tests did not run: ${error.message}.`);
  process.exitCode = 1;
}
