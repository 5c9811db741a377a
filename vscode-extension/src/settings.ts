import { workspace, type ConfigurationChangeEvent } from "vscode";
import type { LaunchSettings } from "./serverLauncher";

const SECTION = "scrubjay";

export function isEnabled(): boolean {
  return workspace.getConfiguration(SECTION).get<boolean>("enable", true);
}

export function isTraceOn(): boolean {
  return workspace.getConfiguration(SECTION).get<string>("trace.server") === "messages";
}

export function launchSettings(): LaunchSettings {
  const configuration = workspace.getConfiguration(SECTION);
  return {
    serverPath: configuration.get<string>("server.path", "").trim(),
    javaHome: configuration.get<string>("java.home", "").trim(),
  };
}

/** Whether a change of the settings asks for another server, or for none. */
export function concernsLaunch(change: ConfigurationChangeEvent): boolean {
  return ["enable", "java.home", "server.path"].some((key) => change.affectsConfiguration(`${SECTION}.${key}`));
}

export function concernsTrace(change: ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration(`${SECTION}.trace.server`);
}
