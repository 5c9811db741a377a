import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { after, before, suite, test } from "node:test";
import { featureVersion, findJava, NoJavaError, type JavaPlaces } from "../../src/java";

suite("featureVersion", () => {
  const outputs: readonly [string, number | undefined][] = [
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_291"', 8],
    ['openjdk version "25" 2025-09-16', 25],
    ['openjdk version "26-ea" 2026-03-17', 26],
    ['"21.0.2"', 21],
    ["command not found", undefined],
  ];
  for (const [output, version] of outputs) {
    test(`${output} is ${version ?? "no version"}`, () => {
      assert.equal(featureVersion(output), version);
    });
  }
});

suite("findJava", { skip: process.platform === "win32" }, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "scrubjay-java-"));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  async function makeJava(home: string, releasedVersion?: string): Promise<string> {
    const bin = path.join(folder, home, "bin");
    await mkdir(bin, { recursive: true });
    const executable = path.join(bin, "java");
    await writeFile(executable, "#!/bin/sh\nexit 0\n");
    await chmod(executable, 0o755);
    if (releasedVersion !== undefined) {
      await writeFile(path.join(folder, home, "release"), `IMPLEMENTOR="Nobody"\nJAVA_VERSION="${releasedVersion}"\n`);
    }
    return executable;
  }

  function places(given: Partial<JavaPlaces>): JavaPlaces {
    return { settingHome: "", extensionPath: path.join(folder, "extension"), env: {}, platform: "linux", ...given };
  }

  const mustNotRun = (executable: string): Promise<string> => Promise.reject(new Error(`${executable} was run`));

  test("takes the setting first and reads its version without running it", async () => {
    const chosen = await makeJava("setting", "21.0.1");
    await makeJava("home", "17.0.15");
    const found = await findJava(
      places({ settingHome: path.join(folder, "setting"), env: { JAVA_HOME: path.join(folder, "home") } }),
      mustNotRun,
    );
    assert.equal(found.executable, chosen);
    assert.deepEqual(found.rejected, []);
  });

  test("trusts the runtime that came with the extension", async () => {
    const bundled = await makeJava("packed/runtime");
    const found = await findJava(places({ extensionPath: path.join(folder, "packed") }), mustNotRun);
    assert.equal(found.executable, bundled);
  });

  test("goes on after a Java that is too old, and says so", async () => {
    const old = await makeJava("old", "1.8.0_291");
    const fitting = await makeJava("onPath", "17.0.15");
    const found = await findJava(
      places({ env: { JAVA_HOME: path.join(folder, "old"), PATH: `/nowhere:${path.dirname(fitting)}` } }),
      mustNotRun,
    );
    assert.equal(found.executable, fitting);
    assert.ok(found.rejected.some(({ origin, outcome }) => origin === "JAVA_HOME" && outcome === `${old} is Java 8`));
  });

  test("follows a link to the home of a Java", async () => {
    const target = await makeJava("linked", "25.0.3");
    const bin = path.join(folder, "usr", "bin");
    await mkdir(bin, { recursive: true });
    await symlink(target, path.join(bin, "java"));
    const found = await findJava(places({ env: { PATH: bin } }), mustNotRun);
    assert.equal(found.executable, path.join(bin, "java"));
  });

  test("runs a Java that has no release file to learn its version", async () => {
    const executable = await makeJava("noRelease");
    const asked: string[] = [];
    const found = await findJava(places({ env: { JAVA_HOME: path.join(folder, "noRelease") } }), (java) => {
      asked.push(java);
      return Promise.resolve('openjdk version "17.0.15"');
    });
    assert.equal(found.executable, executable);
    assert.deepEqual(asked, [executable]);
  });

  test("does not look into relative folders of the PATH", async () => {
    await assert.rejects(findJava(places({ env: { PATH: ".:bin" } }), mustNotRun), NoJavaError);
  });

  test("lists what was tried when nothing fits", async () => {
    const mute = await makeJava("mute");
    const search = findJava(
      places({
        settingHome: path.join(folder, "typo"),
        env: { JAVA_HOME: path.join(folder, "mute"), PATH: "/nowhere:/neither" },
      }),
    );
    await assert.rejects(search, {
      name: "NoJavaError",
      message:
        "Scrubjay needs Java 17 or newer and found none. Tried " +
        `the setting scrubjay.java.home: there is no ${path.join(folder, "typo", "bin", "java")}; ` +
        `the extension's own runtime: there is no ${path.join(folder, "extension", "runtime", "bin", "java")}; ` +
        `JAVA_HOME: ${mute} does not tell its version; ` +
        "PATH: none of its folders has a java.",
    });
  });
});
