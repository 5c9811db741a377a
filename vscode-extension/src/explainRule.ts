import { languages, window, type TextDocument } from "vscode";
import type { ComputedDocuments } from "./computedDocuments";
import type { CurrentNote } from "./currentNote";

/** Shows a rule's page: the one that is named, or one of those that the current note has problems with. */
export async function explainRule(documents: ComputedDocuments, note: CurrentNote, named: unknown): Promise<void> {
  const rule = typeof named === "string" ? named : await chooseRule(note);
  if (rule !== undefined) {
    await documents.showRule(rule);
  }
}

async function chooseRule(note: CurrentNote): Promise<string | undefined> {
  const rules = note.document === undefined ? [] : rulesIn(note.document);
  if (rules.length > 0) {
    return window.showQuickPick(rules, { title: "Explain a rule", placeHolder: "The rules that report a problem in this note" });
  }
  const typed = await window.showInputBox({
    title: "Explain a rule",
    prompt: "No rule reports a problem in this note. The name of another rule:",
    placeHolder: "pair-never-together",
  });
  const name = typed?.trim();
  return name === "" ? undefined : name;
}

function rulesIn(document: TextDocument): readonly string[] {
  const codes = languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === "object" ? code.value : code));
  return [...new Set(codes.filter((code) => typeof code === "string"))].sort();
}
