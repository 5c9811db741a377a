import { access } from "node:fs/promises";
import * as path from "node:path";
import { findJava, type Attempt } from "./java";

/** How the server speaks: the language server protocol on its standard input and output. */
const SERVER_ARGUMENTS = ["server", "--stdio"] as const;

/**
 * Standard output carries the protocol, and a JVM prints its own warnings there: the first two flags
 * move them to standard error. The others keep an editor's helper small, and make it end, with exit
 * code 3, when its memory is not enough.
 */
const JVM_FLAGS = [
  "-Xlog:disable",
  "-Xlog:all=warning:stderr",
  "-XX:+UseSerialGC",
  "-Xss512k",
  "-Xmx256m",
  "-XX:+ExitOnOutOfMemoryError",
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
}

export interface LaunchSettings {
  readonly serverPath: string;
  readonly javaHome: string;
}

export async function planLaunch(
  settings: LaunchSettings,
  extensionPath: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<LaunchPlan> {
  if (settings.serverPath !== "") {
    await mustExist(settings.serverPath, "The setting scrubjay.server.path names a file that is not there");
    return {
      server: launcherCommand(settings.serverPath, platform),
      reason: "The server is the launcher that the setting scrubjay.server.path names.",
      rejected: [],
    };
  }
  const jar = path.join(extensionPath, "server", "scrubjay.jar");
  await mustExist(jar, "The extension has lost its server and must be installed again, because this file is not there");
  const java = await findJava({ settingHome: settings.javaHome, extensionPath, env, platform });
  return {
    server: javaCommand(java.executable, jar),
    reason: `The server runs on ${java.executable}, from ${java.origin}.`,
    rejected: java.rejected,
  };
}

export function javaCommand(java: string, jar: string): ServerCommand {
  return { command: java, args: [...JVM_FLAGS, "-jar", jar, ...SERVER_ARGUMENTS], shell: false };
}

export function launcherCommand(launcher: string, platform: NodeJS.Platform): ServerCommand {
  const isBatchFile = platform === "win32" && /\.(?:cmd|bat)$/i.test(launcher);
  return { command: isBatchFile ? `"${launcher}"` : launcher, args: [...SERVER_ARGUMENTS], shell: isBatchFile };
}

async function mustExist(file: string, complaint: string): Promise<void> {
  try {
    await access(file);
  } catch {
    throw new Error(`${complaint}: ${file}`);
  }
}
