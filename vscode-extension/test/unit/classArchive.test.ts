import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { after, before, suite, test } from "node:test";
import { makeArchive, planArchive, type Archive } from "../../src/classArchive";
import type { FoundJava } from "../../src/java";

suite("the archive of classes", () => {
  let folder: string;
  let jar: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "scrubjay-archive-"));
    jar = path.join(folder, "scrubjay.jar");
    await writeFile(jar, "one");
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  const java = (version: string | undefined, executable = "/jdk/bin/java"): FoundJava => ({ executable, origin: "PATH", version, rejected: [] });

  async function plan(version: string, executable?: string): Promise<Archive> {
    const archive = await planArchive(java(version, executable), jar, path.join(folder, "store"));
    assert.ok(archive !== undefined);
    return archive;
  }

  test("is named after the jar's content and the Java", async () => {
    const names = [(await plan("17.0.15")).file, (await plan("17.0.16")).file, (await plan("17.0.15", "/other/java")).file];
    await writeFile(jar, "two");
    names.push((await plan("17.0.15")).file);
    await writeFile(jar, "one");
    assert.equal(new Set(names).size, 4);
    assert.equal((await plan("17.0.15")).file, names[0]);
    assert.match(names[0] ?? "", /scrubjay-[0-9a-f]{16}-17\.0\.15\.jsa$/);
  });

  test("has the flags of its Java", async () => {
    assert.match((await plan("17.0.15")).useFlag, /^-XX:SharedArchiveFile=/);
    assert.match((await plan("25.0.3")).useFlag, /^-XX:AOTCache=/);
    assert.equal((await plan("24.0.1")).makeFlag("/a"), "-XX:ArchiveClassesAtExit=/a");
    assert.equal((await plan("25.0.3")).makeFlag("/a"), "-XX:AOTCacheOutput=/a");
  });

  test("is not made for a Java of unknown version", async () => {
    assert.equal(await planArchive(java(undefined), jar, folder), undefined);
  });

  const write = (flag: string): Promise<void> => writeFile(flag.slice(flag.indexOf("=") + 1), "classes");

  test("is there after it was made, and the one of another jar is gone", async () => {
    const old = await plan("17.0.14");
    assert.equal(await makeArchive(old, write), 7);
    assert.equal((await plan("17.0.14")).exists, true);
    const archive = await plan("17.0.15");
    assert.equal(archive.exists, false);
    await makeArchive(archive, write);
    assert.deepEqual(await readdir(path.join(folder, "store")), [path.basename(archive.file)]);
  });

  test("is not there when making it failed, and leaves no draft behind", async () => {
    const archive = await plan("21.0.1");
    await assert.rejects(
      makeArchive(archive, async (flag) => {
        await write(flag);
        throw new Error("it ended with exit code 1");
      }),
    );
    assert.equal((await plan("21.0.1")).exists, false);
    assert.ok((await readdir(path.dirname(archive.file))).every((name) => name.endsWith(".jsa")));
  });
});
