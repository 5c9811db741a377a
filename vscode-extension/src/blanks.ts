import { commands, Range, Selection, TextEditorRevealType, window, type Disposable, type TextDocument, type TextEditor } from "vscode";
import { LANGUAGE, type CurrentNote } from "./currentNote";
import { Latest } from "./latest";
import { blankAfter, blankBefore } from "./blankOrder";
import type { PlaceRange } from "./protocol";
import type { Server } from "./server";

/** True while the current note is there to be filled in: then Tab goes from blank to blank. */
const HAS_BLANKS = "scrubjay.hasBlanks";

/** Goes from one unfilled field of a report or template to the next, as dictation systems do. */
export class Blanks implements Disposable {
  private readonly latest = new Latest();
  private readonly subscription: Disposable;

  constructor(
    private readonly server: Server,
    note: CurrentNote,
  ) {
    this.subscription = note.onDidSettle((document) => {
      void this.updateContext(document);
    });
  }

  next(): Promise<void> {
    return this.go(blankAfter);
  }

  previous(): Promise<void> {
    return this.go(blankBefore);
  }

  dispose(): void {
    this.subscription.dispose();
    this.latest.dispose();
  }

  private async go(choose: typeof blankAfter): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== LANGUAGE) {
      return;
    }
    const { document } = editor;
    let version: number;
    let blanks: readonly PlaceRange[];
    do {
      // Who types, or dictates, while the server looks for the blanks has asked for the next one all the same.
      version = document.version;
      blanks = await this.blanksOf(document);
    } while (document.version !== version && !document.isClosed);
    const { selection } = editor;
    const target = choose(blanks, { start: selection.start, end: selection.end });
    await commands.executeCommand("setContext", HAS_BLANKS, blanks.length > 0);
    if (target === undefined) {
      window.setStatusBarMessage("No blank is left in this note.", 3000);
    } else {
      select(editor, target);
    }
  }

  private async blanksOf(document: TextDocument): Promise<readonly PlaceRange[]> {
    return (await this.server.ask("scrubjay/blanks", { textDocument: { uri: document.uri.toString() } })).blanks;
  }

  private async updateContext(document: TextDocument | undefined): Promise<void> {
    const blanks = document === undefined || !this.server.isRunning ? [] : await this.latest.run(() => this.blanksOf(document));
    if (blanks !== undefined) {
      await commands.executeCommand("setContext", HAS_BLANKS, blanks.length > 0);
    }
  }
}

/** The whole field is selected, so that typing or dictating takes its place. */
function select(editor: TextEditor, { start, end }: PlaceRange): void {
  const range = new Range(start.line, start.character, end.line, end.character);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
