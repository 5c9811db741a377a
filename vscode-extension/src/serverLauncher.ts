import { access } from "node:fs/promises";
import * as path from "node:path";
import { planArchive, type Archive } from "./classArchive";
import { findJava, type Attempt } from "./java";

/** How the server speaks: the language server protocol on its standard input and output. */
const SERVER_ARGUMENTS = ["server", "--stdio"] as const;

/**
 * Standard output carries the protocol, and a JVM prints its own warnings there: the first two flags
 * move them to standard error. The others keep an editor's helper small: one fast compiler, and a heap
 * that begins small, half of it for what one keystroke needs. Code is compiled early, because most of it
 * runs once for each keystroke. They make the server end, with exit code 3, when
 * its memory is not enough. A dump of the memory, and what Java writes when it crashes, would hold the
 * text of notes.
 */
const JVM_FLAGS = [
  "-Xlog:disable",
  "-Xlog:all=warning:stderr",
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  "-Xms20m",
  "-XX:NewRatio=1",
  "-XX:SurvivorRatio=2",
  "-XX:Tier0InvokeNotifyFreqLog=4",
  "-XX:Tier3InvocationThreshold=32",
  "-XX:Tier3MinInvocationThreshold=16",
  "-XX:Tier3CompileThreshold=200",
  "-Xss512k",
  "-Xmx256m",
  "-XX:+ExitOnOutOfMemoryError",
  "-XX:-HeapDumpOnOutOfMemoryError",
  "-XX:-CreateCoredumpOnCrash",
  "-XX:+SuppressFatalErrorMessage",
  "-XX:-UsePerfData",
] as const;

/** What a JVM with ExitOnOutOfMemoryError answers when its memory is not enough. */
export const OUT_OF_MEMORY_EXIT_CODE = 3;

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Windows starts a batch file only through its shell. */
  readonly shell: boolean;
}

export interface LaunchPlan {
  readonly server: ServerCommand;
  /** One sentence for the log. */
  readonly reason: string;
  readonly rejected: readonly Attempt[];
  /** The archive of loaded classes that fits this jar and this Java, made already or not yet. */
  readonly archive?: Archive;
}

export interface LaunchSettings {
  readonly serverPath: string;
  readonly javaHome: string;
}

export interface LaunchPlace {
  readonly extensionPath: string;
  /** Where archives of loaded classes are kept; without it there are none. */
  readonly archives?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
}

/** @param args what Scrubjay is told to do: to be a server unless said otherwise */
export async function planLaunch(
  settings: LaunchSettings,
  { extensionPath, archives, env = process.env, platform = process.platform }: LaunchPlace,
  args: readonly string[] = SERVER_ARGUMENTS,
): Promise<LaunchPlan> {
  if (settings.serverPath !== "") {
    await mustExist(settings.serverPath, "The setting scrubjay.server.path names a file that is not there");
    return {
      server: launcherCommand(settings.serverPath, platform, args),
      reason: "The server is the launcher that the setting scrubjay.server.path names.",
      rejected: [],
    };
  }
  const jar = path.join(extensionPath, "server", "scrubjay.jar");
  await mustExist(jar, "The extension has lost its server and must be installed again, because this file is not there");
  const java = await findJava({ settingHome: settings.javaHome, extensionPath, env, platform });
  const archive = archives === undefined ? undefined : await planArchive(java, jar, archives);
  return {
    server: javaCommand(java.executable, jar, archive?.exists === true ? [archive.useFlag] : [], args),
    reason: `The server runs on ${java.executable}, from ${java.origin}.`,
    rejected: java.rejected,
    ...(archive === undefined ? {} : { archive }),
  };
}

export function javaCommand(java: string, jar: string, flags: readonly string[] = [], args: readonly string[] = SERVER_ARGUMENTS): ServerCommand {
  return { command: java, args: [...JVM_FLAGS, ...flags, "-jar", jar, ...args], shell: false };
}

export function launcherCommand(launcher: string, platform: NodeJS.Platform, args: readonly string[] = SERVER_ARGUMENTS): ServerCommand {
  const isBatchFile = platform === "win32" && /\.(?:cmd|bat)$/i.test(launcher);
  return { command: isBatchFile ? `"${launcher}"` : launcher, args: [...args], shell: isBatchFile };
}

/** The same server, told to write an archive of the classes that it has loaded when it ends. */
export function archivingCommand({ command, args, shell }: ServerCommand, flag: string): ServerCommand {
  const jar = args.indexOf("-jar");
  return { command, args: [...args.slice(0, jar), flag, ...args.slice(jar)], shell };
}

async function mustExist(file: string, complaint: string): Promise<void> {
  try {
    await access(file);
  } catch {
    throw new Error(`${complaint}: ${file}`);
  }
}
