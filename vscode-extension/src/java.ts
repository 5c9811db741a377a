import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, readFile, realpath } from "node:fs/promises";
import * as path from "node:path";

/** The server's class files are of this Java version. */
export const LEAST_JAVA = 17;

/** A Java that starts slower than this is taken for one that does not start. */
const VERSION_TIMEOUT_MS = 10_000;

export interface JavaPlaces {
  readonly settingHome: string;
  readonly extensionPath: string;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

interface Candidate {
  readonly origin: string;
  readonly executable: string;
  /** The runtime in the extension was packed with the server, so its version is known to fit. */
  readonly trusted: boolean;
}

export interface Attempt {
  readonly origin: string;
  readonly outcome: string;
}

export interface FoundJava {
  readonly executable: string;
  readonly origin: string;
  /** As it names itself, such as 17.0.15; unknown for a runtime without a release file. */
  readonly version: string | undefined;
  /** What was tried before and did not fit. */
  readonly rejected: readonly Attempt[];
}

export class NoJavaError extends Error {
  constructor(readonly attempts: readonly Attempt[]) {
    const tried = attempts.map(({ origin, outcome }) => `${origin}: ${outcome}`).join("; ");
    super(`Scrubjay needs Java ${LEAST_JAVA} or newer and found none. Tried ${tried}.`);
    this.name = "NoJavaError";
  }
}

/** Answers with the output of `java -version`; tests replace it. */
export type RunVersion = (executable: string) => Promise<string>;

export async function findJava(places: JavaPlaces, runVersion: RunVersion = runJavaVersion): Promise<FoundJava> {
  const rejected: Attempt[] = [];
  for (const candidate of candidates(places)) {
    if (!(await isExecutable(candidate.executable))) {
      rejected.push({ origin: candidate.origin, outcome: `there is no ${candidate.executable}` });
      continue;
    }
    const { version, objection } = await examine(candidate, runVersion);
    if (objection === undefined) {
      return { executable: candidate.executable, origin: candidate.origin, version, rejected };
    }
    rejected.push({ origin: candidate.origin, outcome: objection });
  }
  throw new NoJavaError(summarize(rejected, places));
}

function candidates(places: JavaPlaces): readonly Candidate[] {
  const name = places.platform === "win32" ? "java.exe" : "java";
  const inHome = (origin: string, home: string, trusted = false): Candidate => ({
    origin,
    executable: path.join(home, "bin", name),
    trusted,
  });
  const found: Candidate[] = [];
  if (places.settingHome !== "") {
    found.push(inHome("the setting scrubjay.java.home", places.settingHome));
  }
  found.push(inHome("the extension's own runtime", path.join(places.extensionPath, "runtime"), true));
  const javaHome = environment(places, "JAVA_HOME");
  if (javaHome !== "") {
    found.push(inHome("JAVA_HOME", javaHome));
  }
  for (const folder of pathFolders(places)) {
    found.push({ origin: "PATH", executable: path.join(folder, name), trusted: false });
  }
  return found;
}

/** A relative folder on the PATH could point into the workspace, and nothing in there may be run. */
function pathFolders(places: JavaPlaces): readonly string[] {
  const separator = places.platform === "win32" ? ";" : ":";
  const folders = environment(places, "PATH").split(separator);
  return [...new Set(folders)].filter((folder) => path.isAbsolute(folder));
}

/** Windows names its variables in any case. */
function environment(places: JavaPlaces, name: string): string {
  if (places.platform !== "win32") {
    return places.env[name] ?? "";
  }
  const key = Object.keys(places.env).find((candidate) => candidate.toUpperCase() === name);
  return key === undefined ? "" : (places.env[key] ?? "");
}

/** Every folder of the PATH without a Java would make a list that nobody reads: they become one entry. */
function summarize(rejected: readonly Attempt[], places: JavaPlaces): readonly Attempt[] {
  const isEmptyPathFolder = ({ origin, outcome }: Attempt): boolean => origin === "PATH" && outcome.startsWith("there is no ");
  const kept = rejected.filter((attempt) => !isEmptyPathFolder(attempt));
  if (environment(places, "JAVA_HOME") === "") {
    kept.push({ origin: "JAVA_HOME", outcome: "it is not set" });
  }
  if (!kept.some(({ origin }) => origin === "PATH")) {
    kept.push({ origin: "PATH", outcome: "none of its folders has a java" });
  }
  return kept;
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

interface Examination {
  readonly version: string | undefined;
  readonly objection?: string;
}

async function examine({ executable, trusted }: Candidate, runVersion: RunVersion): Promise<Examination> {
  let version = await releasedVersion(executable);
  if (trusted) {
    return { version };
  }
  try {
    version ??= quotedVersion(await runVersion(executable));
  } catch (error) {
    return { version, objection: `${executable} does not run (${error instanceof Error ? firstLine(error.message) : String(error)})` };
  }
  const feature = version === undefined ? undefined : featureVersion(`"${version}"`);
  if (feature === undefined) {
    return { version, objection: `${executable} does not tell its version` };
  }
  return feature < LEAST_JAVA ? { version, objection: `${executable} is Java ${feature}` } : { version };
}

/** A JDK writes its version into a file, and reading that is far quicker than starting a Java to ask it. */
async function releasedVersion(executable: string): Promise<string | undefined> {
  try {
    const home = path.dirname(path.dirname(await realpath(executable)));
    const release = await readFile(path.join(home, "release"), "utf8");
    return /^JAVA_VERSION="(.*)"/m.exec(release)?.[1];
  } catch {
    return undefined;
  }
}

/** Reads `openjdk version "17.0.15" 2025-04-15`, `java version "1.8.0_291"` and `"25-ea"`. */
export function featureVersion(text: string): number | undefined {
  const version = /"(?:1\.)?(\d+)[^"]*"/.exec(text)?.[1];
  return version === undefined ? undefined : Number(version);
}

function quotedVersion(text: string): string | undefined {
  return /"([^"]+)"/.exec(text)?.[1];
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

function runJavaVersion(executable: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(executable, ["-version"], { timeout: VERSION_TIMEOUT_MS, windowsHide: true }, (error, stdout, stderr) => {
      if (error === null) {
        resolve(stderr + stdout);
      } else {
        const late = error.killed === true;
        reject(new Error(late ? `no answer within ${VERSION_TIMEOUT_MS / 1000} seconds` : error.message));
      }
    });
  });
}
