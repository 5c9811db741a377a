import type { CancellationToken, Event, LogOutputChannel } from "vscode";
import { CloseAction, ErrorAction, LanguageClient, WorkDoneProgress, type CloseHandlerResult } from "vscode-languageclient/node";
import { messageTrace } from "./messageTrace";
import { STATUS_CHANGED, type Requests } from "./protocol";
import type { Progress } from "./server";
import type { ServerCommand } from "./serverLauncher";
import { ServerProcess, type Exit } from "./serverProcess";
import { isTraceOn } from "./settings";

/** How long a server may take to end once its connection is closed. */
const EXIT_GRACE_MS = 2000;

/** The library shows messages of its own; this extension says what happened once, with what can be done. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  /** The library refuses to stop a client that is still starting, or that failed to, with an error. */
  override async stop(timeout?: number): Promise<void> {
    if (this.isRunning()) {
      await super.stop(timeout);
    }
  }

  /**
   * When the connection closes during the start, the library forgets the promise of that start without
   * rejecting it; ScrubjayClient.start() watches the process instead. During a stop, closing is no news.
   */
  protected override async handleConnectionClosed(): Promise<void> {
    if (this.isRunning()) {
      await super.handleConnectionClosed();
    }
  }
}

/** One server and the language client that talks to it. Once stopped, it is not started again. */
export class ScrubjayClient {
  private readonly process: ServerProcess;
  private readonly client: QuietLanguageClient;

  /**
   * @param serverStopped called when a server that had started stops without being told to
   * @param statusChanged called when the server says that editions or settings have changed
   */
  constructor(
    server: ServerCommand,
    log: LogOutputChannel,
    onDidChangeTrace: Event<void>,
    private readonly serverStopped: (exit: Exit | undefined) => void,
    statusChanged: () => void,
  ) {
    this.process = new ServerProcess(server);
    this.client = new QuietLanguageClient("scrubjay", "Scrubjay", () => this.process.start(), {
      documentSelector: [
        { language: "coding-note", scheme: "file" },
        { language: "coding-note", scheme: "untitled" },
        // Its mistakes are shown in it, not in the notes that it holds for.
        { scheme: "file", pattern: "**/scrubjay.json" },
      ],
      outputChannel: log,
      traceOutputChannel: messageTrace(log, isTraceOn, onDidChangeTrace),
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.connectionClosed(),
      },
    });
    this.client.onNotification(STATUS_CHANGED, statusChanged);
  }

  get isRunning(): boolean {
    return this.client.isRunning();
  }

  ask<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]["params"],
    token?: CancellationToken,
  ): Promise<Requests[Method]["result"]> {
    // The library takes an undefined token for a second parameter of the request.
    return token === undefined
      ? this.client.sendRequest<Requests[Method]["result"]>(method, params)
      : this.client.sendRequest<Requests[Method]["result"]>(method, params, token);
  }

  onProgress(token: string, listener: (progress: Progress) => void): () => void {
    const registration = this.client.onProgress(WorkDoneProgress.type, token, (report) => {
      listener(report);
    });
    return () => {
      registration.dispose();
    };
  }

  /** Rejected when the server cannot be started, answers with an error or ends before it has answered. */
  async start(): Promise<void> {
    const ended = this.process.exited.then((exit) => {
      throw new Error(`The server ended while it was starting, ${describeExit(exit)}.`);
    });
    await Promise.race([this.client.start(), ended]);
  }

  async stop(): Promise<void> {
    // A server that never answered will not answer a request to stop either.
    const grace = this.client.isRunning() ? EXIT_GRACE_MS : 0;
    try {
      await this.client.dispose(EXIT_GRACE_MS);
    } finally {
      await this.process.endWithin(grace);
    }
  }

  /** The controller decides about a new start, so the library is always told not to make one. */
  private connectionClosed(): CloseHandlerResult {
    // The connection closes a moment before the process ends, and its exit code matters.
    void this.process.exitWithin(EXIT_GRACE_MS).then(this.serverStopped);
    return { action: CloseAction.DoNotRestart, message: "The connection to the server is closed.", handled: true };
  }
}

export function describeExit(exit: Exit | undefined): string {
  return typeof exit?.code === "number" ? `with exit code ${exit.code}` : "without an exit code";
}
