// Packs the extension with vsce so that when and where it is done leaves no trace in the package's bytes.
// Arguments are those of "vsce package".
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const vsce = path.join(root, "node_modules", "@vscode", "vsce", "vsce");

/** The time that Maven gives to every entry of its archives, in seconds since 1970. */
function timeOfEntries() {
  const pom = readFileSync(path.join(root, "..", "pom.xml"), "utf8");
  const [, time] = /<project\.build\.outputTimestamp>([^<]+)</.exec(pom) ?? [];
  const seconds = Date.parse(time ?? "") / 1000;
  if (Number.isNaN(seconds)) {
    throw new Error("pom.xml states no project.build.outputTimestamp, the time of every file in the package");
  }
  return String(seconds);
}

const { status } = spawnSync(process.execPath, [vsce, "package", "--no-dependencies", "--allow-missing-repository", ...process.argv.slice(2)], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
  // A zip file holds the local time, and vsce sorts by the user's language.
  env: { ...process.env, SOURCE_DATE_EPOCH: timeOfEntries(), TZ: "UTC", LC_ALL: "C" },
});
process.exitCode = status ?? 1;
