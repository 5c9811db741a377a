import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import * as path from "node:path";
import { suite, test } from "node:test";

interface Modules {
  readonly modules: readonly string[];
  readonly notNeeded: Readonly<Record<string, string>>;
}

const JAR = path.resolve("..", "server", "target", "scrubjay.jar");

function jdeps(): string | undefined {
  const name = process.platform === "win32" ? "jdeps.exe" : "jdeps";
  const homes = [process.env["JAVA_HOME"] ?? "", ...(process.env["PATH"] ?? "").split(path.delimiter).map((folder) => path.dirname(folder))];
  const found = homes.map((home) => path.join(home, "bin", name)).find((file) => path.isAbsolute(file) && existsSync(file));
  return found === undefined ? undefined : realpathSync(found);
}

suite("the modules of the packed runtime", () => {
  const { modules, notNeeded } = JSON.parse(readFileSync("scripts/runtime-modules.json", "utf8")) as Modules;
  const tool = jdeps();

  test("are all that the server's classes ask for", { skip: tool === undefined || !existsSync(JAR) }, () => {
    const args = ["--multi-release", "17", "--ignore-missing-deps", "-summary", JAR];
    const asked = [...execFileSync(tool ?? "", args, { encoding: "utf8" }).matchAll(/-> (java\.\S+|jdk\.\S+)/g)].map(([, name]) => name ?? "");
    assert.ok(asked.includes("java.base"));
    assert.deepEqual(asked.filter((name) => !modules.includes(name) && !(name in notNeeded)), []);
  });

  test("have the one for XML, which official files are read with", () => {
    assert.ok(modules.includes("java.xml"));
  });
});
