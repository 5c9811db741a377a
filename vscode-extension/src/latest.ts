import { CancellationTokenSource, type CancellationToken, type Disposable } from "vscode";

/** Of several questions in a row only the last one is worth an answer: it cancels those before it. */
export class Latest implements Disposable {
  private running: CancellationTokenSource | undefined;

  /** @returns what the task gave, or undefined when it failed or another one has taken its place */
  async run<T>(task: (token: CancellationToken) => Promise<T>): Promise<T | undefined> {
    this.cancel();
    const source = new CancellationTokenSource();
    this.running = source;
    try {
      const result = await task(source.token);
      return source === this.running ? result : undefined;
    } catch {
      // Nobody asked for this by hand: the next change asks again.
      return undefined;
    }
  }

  cancel(): void {
    this.running?.cancel();
    this.running?.dispose();
    this.running = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}
