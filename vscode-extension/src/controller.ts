import { commands, EventEmitter, window, type CancellationToken, type Event, type LogOutputChannel } from "vscode";
import { makeArchive } from "./classArchive";
import { describeExit, ScrubjayClient } from "./client";
import { NoJavaError } from "./java";
import type { Requests } from "./protocol";
import { RestartPolicy } from "./restartPolicy";
import { NotRunningError, type Progress, type Server } from "./server";
import { archivingCommand, planLaunch, type LaunchPlace, type LaunchPlan } from "./serverLauncher";
import type { Exit } from "./serverProcess";
import { isEnabled, launchSettings } from "./settings";
import { train } from "./training";

const OPEN_SETTINGS = "Open Settings";
const SHOW_LOG = "Show Log";
const RESTART = "Restart Server";

/** Starts and stops the server, one such step at a time. */
export class Controller implements Server {
  private client: ScrubjayClient | undefined;
  private lastStep: Promise<void> = Promise.resolve();
  private launch: readonly string[] = ["It was not started yet."];
  private isArchiving = false;
  private readonly policy = new RestartPolicy();
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly place: LaunchPlace,
    private readonly log: LogOutputChannel,
    private readonly onDidChangeTrace: Event<void>,
  ) {}

  get isRunning(): boolean {
    return this.client?.isRunning === true;
  }

  ask<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]["params"],
    token?: CancellationToken,
  ): Promise<Requests[Method]["result"]> {
    const client = this.client;
    return client?.isRunning === true ? client.ask(method, params, token) : Promise.reject(new NotRunningError());
  }

  onProgress(token: string, listener: (progress: Progress) => void): () => void {
    return this.client?.onProgress(token, listener) ?? (() => undefined);
  }

  /** How the server was started last, and what was tried for it. */
  get launchReport(): readonly string[] {
    return this.launch;
  }

  /** Stops the server if there is one, and starts one if the settings want one. */
  restart(): Promise<void> {
    return this.afterLastStep(async () => {
      await this.stopNow();
      if (isEnabled()) {
        await this.startNow();
      } else {
        this.log.info("The setting scrubjay.enable is off: no server is running.");
      }
    });
  }

  stop(): Promise<void> {
    return this.afterLastStep(() => this.stopNow());
  }

  private afterLastStep(step: () => Promise<void>): Promise<void> {
    this.lastStep = this.lastStep.then(step);
    return this.lastStep;
  }

  private async startNow(): Promise<void> {
    try {
      const plan = await planLaunch(launchSettings(), this.place);
      this.launch = [...plan.rejected.map(({ origin, outcome }) => `Not used, from ${origin}: ${outcome}.`), plan.reason];
      this.launch.forEach((line) => {
        this.log.info(line);
      });
      const client: ScrubjayClient = new ScrubjayClient(
        plan.server,
        this.log,
        this.onDidChangeTrace,
        (exit) => {
          this.serverStopped(client, exit);
        },
        () => {
          this.changed.fire();
        },
      );
      this.client = client;
      // The answer is not waited for, so that a server that never gives one can still be restarted.
      void client.start().then(
        () => this.started(client, plan),
        (error: unknown) => this.startFailed(client, error),
      );
    } catch (error) {
      this.reportFailedStart(error);
    }
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.stop().catch((error: unknown) => {
      this.log.warn(`The server did not stop as it should: ${describe(error)}`);
    });
    this.changed.fire();
  }

  private async started(client: ScrubjayClient, { server, archive }: LaunchPlan): Promise<void> {
    if (this.client !== client) {
      return;
    }
    this.changed.fire();
    if (archive?.exists === false && !this.isArchiving) {
      this.isArchiving = true;
      try {
        const size = await makeArchive(archive, (flag) => train(archivingCommand(server, flag)));
        this.log.info(`Made an archive of the server's classes for quicker starts: ${archive.file}, ${Math.round(size / 1e6)} MB.`);
      } catch (error) {
        // Without one a start only takes longer.
        this.log.info(`No archive of the server's classes could be made: ${describe(error)}.`);
      } finally {
        this.isArchiving = false;
      }
    }
  }

  private async startFailed(client: ScrubjayClient, error: unknown): Promise<void> {
    if (this.client === client) {
      this.reportFailedStart(error);
      // By its turn, a client that somebody has started since may stand in its place.
      await this.afterLastStep(async () => {
        if (this.client === client) {
          await this.stopNow();
        }
      });
    }
  }

  private serverStopped(client: ScrubjayClient, exit: Exit | undefined): void {
    if (this.client !== client) {
      return;
    }
    this.changed.fire();
    const decision = this.policy.serverStopped(exit?.code);
    this.log.warn(`The server stopped by itself, ${describeExit(exit)}.`);
    if (decision.restart) {
      void this.restart();
    } else {
      void this.report(`Scrubjay's language server is not running: ${decision.reason}.`, RESTART, SHOW_LOG);
    }
  }

  private reportFailedStart(error: unknown): void {
    this.launch = [describe(error)];
    const message =
      error instanceof NoJavaError ? error.message : `Scrubjay's language server did not start. ${describe(error)}`;
    void this.report(message, OPEN_SETTINGS, SHOW_LOG);
  }

  private async report(message: string, ...buttons: readonly string[]): Promise<void> {
    this.log.error(message);
    const answer = await window.showErrorMessage(message, ...buttons);
    if (answer === OPEN_SETTINGS) {
      await commands.executeCommand("workbench.action.openSettings", "scrubjay");
    } else if (answer === SHOW_LOG) {
      this.log.show();
    } else if (answer === RESTART) {
      await this.restart();
    }
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
