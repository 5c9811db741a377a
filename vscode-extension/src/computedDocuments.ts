import { CancellationTokenSource, commands, EventEmitter, Uri, window, workspace, type CancellationToken, type Disposable, type TextDocumentContentProvider } from "vscode";
import type { Server } from "./server";

const SCHEME = "scrubjay";

/** What stands behind a page: enough to ask the server for its text again, also after a restart of the editor. */
type Page =
  | { readonly kind: "rule"; readonly rule: string }
  | { readonly kind: "price"; readonly uri: string }
  | { readonly kind: "doctor" };

/** Read-only pages that the server writes. Their text is asked for when they are shown and kept nowhere. */
export class ComputedDocuments implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  private readonly registration = workspace.registerTextDocumentContentProvider(SCHEME, this);
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly server: Server,
    private readonly ownReport: () => string,
  ) {}

  async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    const page = JSON.parse(uri.query) as Page;
    switch (page.kind) {
      case "rule":
        return (await this.server.ask("scrubjay/explain", { rule: page.rule }, token)).markdown;
      case "price":
        return this.price(page.uri, token);
      case "doctor":
        return this.doctor(token);
    }
  }

  async showRule(rule: string): Promise<void> {
    await this.showRendered(address(`${rule}.md`, { kind: "rule", rule }));
  }

  async showPrice(note: Uri): Promise<void> {
    const name = note.path.slice(note.path.lastIndexOf("/") + 1);
    await this.showRendered(address(`Price of ${name}.md`, { kind: "price", uri: note.toString() }));
  }

  async showDoctor(): Promise<void> {
    const uri = address("Scrubjay report.txt", { kind: "doctor" });
    this.changed.fire(uri);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private async showRendered(uri: Uri): Promise<void> {
    // Asked here once, because the preview would show an error as an empty page.
    await this.provideTextDocumentContent(uri, new CancellationTokenSource().token);
    this.changed.fire(uri);
    await commands.executeCommand("markdown.showPreviewToSide", uri);
  }

  private async price(uri: string, token: CancellationToken): Promise<string> {
    // The server knows what is open, and after a restart of the editor the note may not be.
    await workspace.openTextDocument(Uri.parse(uri));
    const price = await this.server.ask("scrubjay/price", { textDocument: { uri } }, token);
    return price?.markdown ?? "This file is no coding note.";
  }

  private async doctor(token: CancellationToken): Promise<string> {
    const text = this.server.isRunning ? (await this.server.ask("scrubjay/doctor", {}, token)).text : "The server is not running.\n";
    return `${this.ownReport()}\n${text}`;
  }
}

function address(name: string, page: Page): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${name}`, query: JSON.stringify(page) });
}
