import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import * as path from "node:path";
import { featureVersion, type FoundJava } from "./java";

/** From this Java on an archive holds linked classes as well, under other flags. */
const LEAST_JAVA_WITH_CACHE = 25;

/**
 * Classes as one Java has loaded them from one jar, so that the next start need not. A shipped archive
 * would be refused, because installing changes the times of files, and Java 25 was seen to use one
 * whose jar had changed: therefore it is made here, and its name tells the jar and the Java.
 */
export interface Archive {
  readonly file: string;
  readonly exists: boolean;
  readonly useFlag: string;
  /** Makes a Java write the archive under this name when it ends. */
  makeFlag(file: string): string;
}

export async function planArchive(java: FoundJava, jar: string, folder: string): Promise<Archive | undefined> {
  const feature = java.version === undefined ? undefined : featureVersion(`"${java.version}"`);
  if (java.version === undefined || feature === undefined) {
    return undefined;
  }
  const hash = createHash("sha256").update(await readFile(jar)).update(java.executable).digest("hex").slice(0, 16);
  const file = path.join(folder, `scrubjay-${hash}-${java.version}.jsa`);
  const [use, make] = feature >= LEAST_JAVA_WITH_CACHE ? ["AOTCache", "AOTCacheOutput"] : ["SharedArchiveFile", "ArchiveClassesAtExit"];
  return {
    file,
    exists: await hasContent(file),
    useFlag: `-XX:${use}=${file}`,
    makeFlag: (target) => `-XX:${make}=${target}`,
  };
}

/**
 * Makes the archive, and removes those of other jars and Javas.
 *
 * @param train runs a server with the flag it is given, until it has ended
 * @returns its size in bytes
 */
export async function makeArchive(archive: Archive, train: (flag: string) => Promise<void>): Promise<number> {
  const folder = path.dirname(archive.file);
  await mkdir(folder, { recursive: true });
  // Several windows may do this at once: each writes a file of its own and moves it into place.
  const draft = `${archive.file}.${process.pid}`;
  try {
    await train(archive.makeFlag(draft));
    const { size } = await stat(draft);
    await rename(draft, archive.file);
    await removeOthers(folder, path.basename(archive.file));
    return size;
  } finally {
    await rm(draft, { force: true });
    await rm(`${draft}.config`, { force: true });
  }
}

async function removeOthers(folder: string, kept: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => /^scrubjay-[^/]*\.jsa$/.test(name) && name !== kept);
  // Windows does not remove one that a server of another window has open: the next time will.
  await Promise.allSettled(others.map((name) => rm(path.join(folder, name))));
}

async function hasContent(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}
