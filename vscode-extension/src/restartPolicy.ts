import { OUT_OF_MEMORY_EXIT_CODE } from "./serverLauncher";

const MOST_RESTARTS = 5;
const PERIOD_MS = 10 * 60 * 1000;

export type RestartDecision =
  | { readonly restart: true }
  | { readonly restart: false; readonly reason: string };

/** Decides whether a server that stopped by itself is started again. */
export class RestartPolicy {
  private restarts: number[] = [];

  constructor(private readonly now: () => number = Date.now) {}

  serverStopped(exitCode: number | null | undefined): RestartDecision {
    if (exitCode === OUT_OF_MEMORY_EXIT_CODE) {
      // The same notes would need the same memory again.
      return { restart: false, reason: "it ran out of memory" };
    }
    const now = this.now();
    this.restarts = this.restarts.filter((time) => now - time < PERIOD_MS);
    if (this.restarts.length >= MOST_RESTARTS) {
      return {
        restart: false,
        reason: `it was started again ${MOST_RESTARTS} times within ${PERIOD_MS / 60_000} minutes and stopped each time`,
      };
    }
    this.restarts.push(now);
    return { restart: true };
  }
}
