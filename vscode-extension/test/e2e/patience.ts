/** How long anything may take before it counts as failed. */
export const LIMIT_MS = 120_000;

/** How long one try may take of what can be tried again: the page itself answers to it. */
export const TRY_MS = 5000;

/** The same where the server or a file takes part, so that a slow machine does not get the same wish twice. */
export const SLOW_TRY_MS = 30_000;

/** Answers when something is as it should be, and fails when it is not within so many milliseconds. */
export type Goal = (timeout: number) => Promise<unknown>;

/**
 * Acts until the goal is reached. A key or a click may be lost when the page redraws, applies a theme or moves the focus
 * just then; a person looks, and does it once more. Before it acts again it looks whether the goal was reached late.
 */
export async function achieve(what: string, act: () => Promise<unknown>, goal: Goal, tryFor = TRY_MS): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; ; ) {
    try {
      await act();
      await goal(tryFor);
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw new Error(`This did not come about: ${what}`, { cause: error });
      }
    }
    if (await goal(1).then(() => true, () => false)) {
      return;
    }
  }
}
