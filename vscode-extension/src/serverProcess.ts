import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import type { ServerCommand } from "./serverLauncher";

/** How a process ended: with a code, or without one because a signal ended it. */
export interface Exit {
  readonly code: number | null;
}

/** The process of one server. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private resolveExited!: (exit: Exit) => void;

  /** Never rejected, and never settled for a process that could not be started. */
  readonly exited = new Promise<Exit>((resolve) => {
    this.resolveExited = resolve;
  });

  constructor(private readonly server: ServerCommand) {}

  start(): Promise<ChildProcess> {
    const { command, args, shell } = this.server;
    const child = spawn(command, args, { shell, windowsHide: true, stdio: "pipe" });
    this.child = child;
    child.once("exit", (code) => {
      this.resolveExited({ code });
    });
    return new Promise((resolve, reject) => {
      child.once("spawn", () => {
        resolve(child);
      });
      child.once("error", (error) => {
        reject(new Error(`${command} cannot be started: ${error.message}`));
      });
    });
  }

  async exitWithin(milliseconds: number): Promise<Exit | undefined> {
    const exited = new AbortController();
    const limit = delay(milliseconds, undefined, { signal: exited.signal }).catch(() => undefined);
    const exit = await Promise.race([this.exited, limit]);
    exited.abort();
    return exit;
  }

  /** A server that was told to stop and is still there holds memory for nothing. */
  async endWithin(milliseconds: number): Promise<void> {
    if (this.child?.pid !== undefined && (await this.exitWithin(milliseconds)) === undefined) {
      this.child.kill("SIGKILL");
    }
  }
}
