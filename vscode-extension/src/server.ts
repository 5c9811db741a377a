import type { CancellationToken, Event } from "vscode";
import type { Requests } from "./protocol";

/** What work on a long request has come to: a share of 100 when it is known, and a sentence. */
export interface Progress {
  readonly message?: string;
  readonly percentage?: number;
}

/** The running server, whichever it is at the moment. */
export interface Server {
  /** Fires when a server has started or stopped, and when editions or settings have changed. */
  readonly onDidChange: Event<void>;
  readonly isRunning: boolean;

  /** Rejected with {@link NotRunningError} while no server runs. */
  ask<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]["params"],
    token?: CancellationToken,
  ): Promise<Requests[Method]["result"]>;

  /** Calls the listener with what the server reports under the token, until the returned function is called. */
  onProgress(token: string, listener: (progress: Progress) => void): () => void;
}

export class NotRunningError extends Error {
  constructor() {
    super("Scrubjay's language server is not running. The command “Scrubjay: Show Log” says why.");
    this.name = "NotRunningError";
  }
}
