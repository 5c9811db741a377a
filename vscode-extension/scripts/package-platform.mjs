// Packages the extension for one platform, with a Java runtime inside: "npm run package:platform".
//
//   --jdk HOME       the JDK whose jlink makes the runtime (default: JAVA_HOME, then the java on the PATH)
//   --target NAME    the platform as VS Code names it (default: this one)
//   --jmods FOLDER   the jmods of that platform's JDK, of the same version; needed for any other platform
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const runtime = path.join(root, "runtime");
const java = path.join(runtime, "bin", process.platform === "win32" ? "java.exe" : "java");
const jar = path.join(root, "server", "scrubjay.jar");
const { modules } = JSON.parse(readFileSync(path.join(root, "scripts", "runtime-modules.json"), "utf8"));

/** A small file in the official layout: reading it needs the XML module, which no note does. */
const TABULAR = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular><version>2026</version><chapter><name>9</name><desc>Diseases of the circulatory system (I00-I99)</desc>
<section id="I20-I25"><desc>Ischemic heart diseases (I20-I25)</desc><diag><name>I20</name><desc>Angina pectoris</desc>
<excludes1><note>angina with atherosclerosis (I25.1-)</note></excludes1></diag></section></chapter></ICD10CM.tabular>
`;

function thisPlatform() {
  const os = process.platform === "linux" && existsSync("/etc/alpine-release") ? "alpine" : process.platform;
  return `${os}-${process.arch === "arm" ? "armhf" : process.arch}`;
}

function findJdk(given) {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, process.platform === "win32" ? "java.exe" : "java"))
    .find((file) => existsSync(file));
  const home = given ?? process.env.JAVA_HOME ?? (onPath === undefined ? undefined : path.dirname(path.dirname(realpathSync(onPath))));
  const jlink = home === undefined ? "" : path.join(home, "bin", process.platform === "win32" ? "jlink.exe" : "jlink");
  if (!existsSync(jlink)) {
    throw new Error(`there is no ${jlink === "" ? "JDK" : jlink}: name a JDK with --jdk`);
  }
  return jlink;
}

function megabytes(file) {
  const size = (entry) =>
    statSync(entry).isDirectory() ? readdirSync(entry).reduce((sum, name) => sum + size(path.join(entry, name)), 0) : statSync(entry).size;
  return `${(size(file) / 1e6).toFixed(1)} MB`;
}

function link(jlink, jmods) {
  const from = jmods === undefined ? [] : ["--module-path", jmods];
  // Not compressed: the package is, and compressing twice makes it larger.
  const lean = ["--strip-debug", "--no-header-files", "--no-man-pages"];
  execFileSync(jlink, [...from, "--add-modules", modules.join(","), ...lean, "--output", runtime], { stdio: ["ignore", "ignore", "inherit"] });
}

/** Before Java 25 an archive of the server's classes builds on one of the runtime's own, which jlink does not make. */
function archiveOwnClasses() {
  const version = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(path.join(runtime, "release"), "utf8"))?.[1];
  if (Number(version) < 25) {
    execFileSync(java, ["-Xshare:dump"], { stdio: "ignore" });
  }
}

/** The runtime must run everything that the server does; a missing module shows only when its classes are asked for. */
function tryOut() {
  const folder = mkdtempSync(path.join(tmpdir(), "scrubjay-runtime-"));
  try {
    const tabular = path.join(folder, "icd10cm-tabular-April-1-2026.xml");
    writeFileSync(tabular, TABULAR);
    const run = (...args) => execFileSync(java, ["-jar", jar, ...args], { encoding: "utf8" });
    const { summary } = JSON.parse(run("lint", "--format", "json", "--fail-on", "never", path.join(root, "..", "samples")));
    if (summary.files === 0) {
      throw new Error("the runtime's server found no sample");
    }
    run("codes", "import", "--codebook", path.join(folder, "book"), tabular);
    console.log(`Tried out: ${summary.files} samples checked, an XML file imported.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const { values } = parseArgs({ options: { jdk: { type: "string" }, target: { type: "string" }, jmods: { type: "string" } } });
  const target = values.target ?? thisPlatform();
  if (target !== thisPlatform() && values.jmods === undefined) {
    throw new Error(`this is ${thisPlatform()}; a runtime for ${target} needs that platform's jmods (--jmods)`);
  }
  rmSync(runtime, { recursive: true, force: true });
  link(findJdk(values.jdk), values.jmods);
  if (target === thisPlatform()) {
    archiveOwnClasses();
    tryOut();
  } else {
    console.log(`Not tried out: a runtime for ${target} does not run here.`);
  }
  const vsix = path.join(root, "dist", `scrubjay-${target}.vsix`);
  const vsce = path.join(root, "scripts", "vsce.mjs");
  execFileSync(process.execPath, [vsce, "--target", target, "--out", vsix], { stdio: ["ignore", "ignore", "inherit"] });
  console.log(`${vsix}: ${megabytes(vsix)}; the runtime in it: ${megabytes(runtime)}; the server: ${megabytes(jar)}.`);
} catch (error) {
  console.error(`No package was made: ${error.message}.`);
  process.exitCode = 1;
} finally {
  // Left here it would be packed into the package for all platforms.
  rmSync(runtime, { recursive: true, force: true });
}
