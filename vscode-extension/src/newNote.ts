import { access } from "node:fs/promises";
import { Uri, window, workspace, WorkspaceEdit, Position, languages, type TextDocument } from "vscode";
import type { Blanks } from "./blanks";
import { LANGUAGE } from "./currentNote";
import type { NoteTemplate } from "./protocol";
import type { Server } from "./server";

/** Opens an unsaved note with a skeleton in it, and goes to its first blank. */
export async function newNote(server: Server, blanks: Blanks): Promise<void> {
  const { templates } = await server.ask("scrubjay/newNote", {});
  const items = templates.map((template) => ({ label: template.name, description: template.fileName, template }));
  const chosen = await window.showQuickPick(items, { title: "New note from a template" });
  if (chosen === undefined) {
    return;
  }
  await window.showTextDocument(await open(chosen.template));
  await blanks.next();
}

/** With a folder open the note has a name already, so that saving it asks for nothing more. */
async function open({ fileName, text }: NoteTemplate): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = folder?.scheme === "file" ? Uri.joinPath(folder, fileName).with({ scheme: "untitled" }) : undefined;
  const isTaken = uri === undefined || (await exists(uri.fsPath)) || workspace.textDocuments.some((known) => known.uri.toString() === uri.toString());
  if (isTaken) {
    return workspace.openTextDocument({ language: LANGUAGE, content: text });
  }
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
  return document.languageId === LANGUAGE ? document : languages.setTextDocumentLanguage(document, LANGUAGE);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
