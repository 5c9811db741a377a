import { commands, window, type Event, type LogOutputChannel } from "vscode";
import { describeExit, ScrubjayClient } from "./client";
import { NoJavaError } from "./java";
import { RestartPolicy } from "./restartPolicy";
import { planLaunch } from "./serverLauncher";
import type { Exit } from "./serverProcess";
import { isEnabled, launchSettings } from "./settings";

const OPEN_SETTINGS = "Open Settings";
const SHOW_LOG = "Show Log";
const RESTART = "Restart Server";

/** Starts and stops the server, one such step at a time. */
export class Controller {
  private client: ScrubjayClient | undefined;
  private lastStep: Promise<void> = Promise.resolve();
  private readonly policy = new RestartPolicy();

  constructor(
    private readonly extensionPath: string,
    private readonly log: LogOutputChannel,
    private readonly onDidChangeTrace: Event<void>,
  ) {}

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
      const plan = await planLaunch(launchSettings(), this.extensionPath);
      for (const { origin, outcome } of plan.rejected) {
        this.log.info(`Not used, from ${origin}: ${outcome}.`);
      }
      this.log.info(plan.reason);
      const client: ScrubjayClient = new ScrubjayClient(plan.server, this.log, this.onDidChangeTrace, (exit) => {
        this.serverStopped(client, exit);
      });
      this.client = client;
      // The answer is not waited for, so that a server that never gives one can still be restarted.
      void client.start().catch((error: unknown) => this.startFailed(client, error));
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
    const decision = this.policy.serverStopped(exit?.code);
    this.log.warn(`The server stopped by itself, ${describeExit(exit)}.`);
    if (decision.restart) {
      void this.restart();
    } else {
      void this.report(`Scrubjay's language server is not running: ${decision.reason}.`, RESTART, SHOW_LOG);
    }
  }

  private reportFailedStart(error: unknown): void {
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
