import { EventEmitter, window, workspace, type Disposable, type TextDocument, type TextEditor } from "vscode";

export const LANGUAGE = "coding-note";

/** How long nobody may type before what is shown about a note is asked for again. */
const SETTLED_MS = 250;

/** The note that was edited last: it stays the current one while a panel or a list has the focus. */
export class CurrentNote implements Disposable {
  private readonly changed = new EventEmitter<TextDocument | undefined>();
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private timer: NodeJS.Timeout | undefined;
  private note: TextDocument | undefined;

  /** Fires when another note becomes the current one, and when the current one has been edited and rests. */
  readonly onDidSettle = this.changed.event;

  constructor() {
    this.note = noteOf(window.activeTextEditor);
    this.subscriptions = [
      this.changed,
      window.onDidChangeActiveTextEditor((editor) => {
        this.editorChanged(editor);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.note && contentChanges.length > 0) {
          this.settleLater();
        }
      }),
      // A change of the language closes a document and opens it again.
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.note) {
          this.set(noteOf(window.activeTextEditor));
        }
      }),
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) {
          this.editorChanged(window.activeTextEditor);
        }
      }),
    ];
  }

  get document(): TextDocument | undefined {
    return this.note;
  }

  /** Asks everybody who shows something about the note to ask for it again. */
  refresh(): void {
    this.set(this.note);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  private editorChanged(editor: TextEditor | undefined): void {
    // Without any text editor a panel has the focus, or nothing is open.
    if (editor !== undefined || window.visibleTextEditors.length === 0) {
      this.set(noteOf(editor));
    }
  }

  private settleLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.refresh();
    }, SETTLED_MS);
  }

  private set(note: TextDocument | undefined): void {
    clearTimeout(this.timer);
    this.note = note;
    this.changed.fire(note);
  }
}

function noteOf(editor: TextEditor | undefined): TextDocument | undefined {
  return editor?.document.languageId === LANGUAGE ? editor.document : undefined;
}
