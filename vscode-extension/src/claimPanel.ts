import { randomBytes } from "node:crypto";
import { Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace, type Disposable, type TextDocument, type WebviewPanel } from "vscode";
import type { FromPanel, PanelState, ToPanel } from "../webview/claim/messages";
import type { CurrentNote } from "./currentNote";
import { Latest } from "./latest";
import { panelPage } from "./panelPage";
import type { Server } from "./server";

const VIEW_TYPE = "scrubjay.claim";
const NO_NOTE = "Open a claim note to see its lines, payments and pair edits here.";
const NO_SERVER = "Scrubjay's language server is not running. The command “Scrubjay: Show Log” says why.";

/** The claim panel: one at most, and it follows the note that is edited. */
export class ClaimPanel implements Disposable {
  private readonly latest = new Latest();
  private readonly subscriptions: readonly Disposable[];
  private panel: WebviewPanel | undefined;
  /** The note shown, which stays when another kind of file is looked at. */
  private uri: Uri | undefined;
  private isReady = false;

  constructor(
    private readonly extensionUri: Uri,
    private readonly server: Server,
    note: CurrentNote,
    private readonly explain: (rule: string) => Promise<void>,
  ) {
    this.subscriptions = [
      note.onDidSettle((document) => {
        this.follow(document);
      }),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (panel, state: PanelState | undefined) => {
          this.uri = state?.uri === undefined ? note.document?.uri : Uri.parse(state.uri);
          this.adopt(panel);
          return Promise.resolve();
        },
      }),
    ];
  }

  /** Opens the panel beside the note, or brings it to the front; the keyboard stays in the note. */
  show(document: TextDocument | undefined): void {
    this.uri = document?.uri ?? this.uri;
    if (this.panel === undefined) {
      const panel = window.createWebviewPanel(VIEW_TYPE, "Claim", { viewColumn: ViewColumn.Beside, preserveFocus: true });
      this.adopt(panel);
    } else {
      this.panel.reveal(undefined, true);
      void this.update();
    }
  }

  dispose(): void {
    this.panel?.dispose();
    this.latest.dispose();
    this.subscriptions.forEach((subscription) => subscription.dispose() as unknown);
  }

  private follow(document: TextDocument | undefined): void {
    if (this.panel !== undefined) {
      this.uri = document?.uri ?? this.uri;
      void this.update();
    }
  }

  private adopt(panel: WebviewPanel): void {
    this.panel = panel;
    this.isReady = false;
    const dist = Uri.joinPath(this.extensionUri, "dist");
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.iconPath = Uri.joinPath(this.extensionUri, "images", "icon.png");
    webview.onDidReceiveMessage((message: FromPanel) => this.received(message));
    panel.onDidChangeViewState(() => {
      // A hidden panel loses its page, and asks for its content when it is shown again.
      this.isReady &&= panel.visible;
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.latest.cancel();
    });
    webview.html = panelPage({
      source: webview.cspSource,
      nonce: randomBytes(16).toString("base64"),
      script: webview.asWebviewUri(Uri.joinPath(dist, "claim.js")).toString(),
      style: webview.asWebviewUri(Uri.joinPath(dist, "claim.css")).toString(),
    });
  }

  private async received(message: FromPanel): Promise<void> {
    switch (message.type) {
      case "ready":
        this.isReady = true;
        return this.update();
      case "explain":
        return this.explain(message.rule);
      case "reveal":
        return this.reveal(Uri.parse(message.uri), message.range);
    }
  }

  private async reveal(uri: Uri, { start, end }: { start: { line: number; character: number }; end: { line: number; character: number } }): Promise<void> {
    const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const document = visible?.document ?? (await workspace.openTextDocument(uri));
    const editor = await window.showTextDocument(document, visible?.viewColumn ?? ViewColumn.One);
    const range = new Range(start.line, start.character, end.line, end.character);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private async update(): Promise<void> {
    const { panel, uri } = this;
    if (panel === undefined || !this.isReady) {
      return;
    }
    const answer = await this.latest.run(async (token): Promise<ToPanel> => {
      if (uri === undefined) {
        return { type: "nothing", reason: NO_NOTE };
      }
      if (!this.server.isRunning) {
        return { type: "nothing", reason: NO_SERVER };
      }
      // After a restart of the editor the note may not be open yet.
      await workspace.openTextDocument(uri);
      const claim = await this.server.ask("scrubjay/claim", { textDocument: { uri: uri.toString() } }, token);
      return claim === null ? { type: "nothing", reason: NO_NOTE } : { type: "claim", uri: uri.toString(), claim };
    });
    if (answer !== undefined && panel === this.panel) {
      panel.title = answer.type === "claim" ? `Claim: ${nameOf(answer.uri)}` : "Claim";
      await panel.webview.postMessage(answer);
    }
  }
}

function nameOf(uri: string): string {
  const { path } = Uri.parse(uri);
  return path.slice(path.lastIndexOf("/") + 1);
}
