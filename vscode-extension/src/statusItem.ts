import { commands, MarkdownString, QuickPickItemKind, StatusBarAlignment, window, type Disposable, type QuickPickItem, type TextDocument } from "vscode";
import type { CurrentNote } from "./currentNote";
import { Latest } from "./latest";
import type { NoteStatus } from "./protocol";
import type { Server } from "./server";
import { editionText, statusFacts, statusLine } from "./statusText";

interface Choice extends QuickPickItem {
  readonly command?: string;
}

/** The item in the status bar: editions in force, date of service and what was checked. */
export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem("scrubjay.status", StatusBarAlignment.Right, 110);
  private readonly latest = new Latest();
  private readonly subscription: Disposable;
  private status: NoteStatus | undefined;

  constructor(
    private readonly server: Server,
    note: CurrentNote,
  ) {
    this.item.name = "Scrubjay";
    this.item.command = "scrubjay.showStatus";
    this.subscription = note.onDidSettle((document) => {
      void this.update(document);
    });
  }

  /** The details: every fact, what can be done, and the editions, which are many. */
  async showDetails(): Promise<void> {
    const facts = this.status === undefined ? ["The server has not told anything about this note yet."] : statusFacts(this.status);
    const choices: readonly Choice[] = [
      ...facts.map((label) => ({ label: `$(info) ${label}` })),
      { label: "Do", kind: QuickPickItemKind.Separator },
      { label: "$(list-tree) Show the claim panel", command: "scrubjay.showClaimPanel" },
      { label: "$(credit-card) Price this note", command: "scrubjay.priceNote" },
      { label: "$(cloud-download) Import code files…", command: "scrubjay.importCodes" },
      { label: "$(output) Show the log", command: "scrubjay.showLog" },
      { label: "Editions in force", kind: QuickPickItemKind.Separator },
      ...(this.status?.editions ?? []).map((edition) => ({ label: `$(book) ${edition.title}`, description: editionText(edition) })),
    ];
    const chosen = await window.showQuickPick(choices, { title: "Scrubjay: this note", matchOnDescription: true });
    if (chosen?.command !== undefined) {
      await commands.executeCommand(chosen.command);
    }
  }

  dispose(): void {
    this.subscription.dispose();
    this.latest.dispose();
    this.item.dispose();
  }

  private async update(document: TextDocument | undefined): Promise<void> {
    if (document === undefined) {
      this.latest.cancel();
      this.status = undefined;
      this.item.hide();
      return;
    }
    if (!this.server.isRunning) {
      this.status = undefined;
      this.show("$(circle-slash) Scrubjay", "Scrubjay's language server is not running.");
      return;
    }
    if (this.status === undefined) {
      this.show("$(checklist) Scrubjay", "Scrubjay has not checked this note yet.");
    }
    const status = await this.latest.run((token) =>
      this.server.ask("scrubjay/status", { textDocument: { uri: document.uri.toString() } }, token),
    );
    if (status !== undefined && status !== null) {
      this.status = status;
      const editions = status.editions.map((edition) => `- ${edition.title} ${editionText(edition)}`);
      this.show(`$(checklist) ${statusLine(status)}`, [...statusFacts(status), "", "Editions in force:", ...editions].join("\n"));
    }
  }

  private show(text: string, tooltip: string): void {
    this.item.text = text;
    const markdown = new MarkdownString();
    markdown.appendText(tooltip);
    this.item.tooltip = markdown;
    this.item.show();
  }
}
