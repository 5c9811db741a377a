import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import * as path from "node:path";
import { session } from "./session";

const NOTES = [
  "claims/abdominal-ultrasound.claim",
  "claims/chest-ct-both-ways.claim.txt",
  "claims/hospital-two-days.claim",
  "claims/threed-billed-with-ccta.claim",
  "templates/ct-abdomen-pelvis.template.txt",
];

/** A table of unit limits as CMS publishes it, cut to three rows, with the notice that stands above it. */
const UNIT_LIMITS = `"Current Procedural Terminology (CPT) codes, descriptions and other data only are copyright 2024 American Medical Association. All rights reserved.

CPT® is a registered trademark of the American Medical Association.

Applicable FARS/DFARS Restrictions Apply to Government Use.",,,
"HCPCS/
CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
71045,4,3 Date of Service Edit: Clinical,Clinical: Data
71250,2,3 Date of Service Edit: Clinical,Clinical: Data
76700,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction
`;

session("notes", NOTES, (step) => {
  step("underlines a problem and says in a hover what is known of the code", async ({ editor }) => {
    await editor.openFile("threed-billed-with-ccta.claim");
    await editor.page.locator(".squiggly-error").first().waitFor({ state: "attached" });
    const hover = await editor.hover("76377-26-59", "76377", "cannot be reported with 75574");
    await hover.getByText("PFS 2025").first().waitFor();
    await editor.screenshot("hover");
    await editor.press("Escape");
  });

  step("says in the status bar which day it checked for, and how much", async ({ editor }) => {
    await editor.statusItem.filter({ hasText: /DOS 2025-05-06: \d+ checked/ }).waitFor();
    await editor.openStatus("Date of service: 2025-05-06");
    await editor.screenshot("status");
    await editor.press("Escape");
  });

  step("shows payments as inlay hints", async ({ editor }) => {
    await editor.line("75574").filter({ hasText: "$" }).waitFor();
    await editor.screenshot("inlay-hints");
  });

  step("explains the rule of a problem on a page", async ({ editor }) => {
    await editor.command("Scrubjay: Explain Rule");
    await editor.choose("Explain a rule", "threed-with-excluded-study");
    await editor.webview.getByRole("heading", { name: "threed-with-excluded-study" }).waitFor();
    await editor.screenshot("rule");
    await editor.closeActive();
  });

  step("completes a code by words in any order", async ({ editor }) => {
    await editor.focusNote();
    await editor.press("Control+End");
    await editor.type("\nICD-10: pain chest unsp");
    await editor.suggest("R07.9");
    await editor.screenshot("completion");
    await editor.complete("R07.9", "ICD-10: R07.9");
    await editor.closeActive();
  });

  step("applies a quick fix", async ({ editor }) => {
    await editor.openFile("chest-ct-both-ways.claim.txt");
    await editor.page.locator(".squiggly-error").first().waitFor({ state: "attached" });
    await editor.clickWord("71250-26", "71250", "Ln 10,");
    await editor.openFixes("Remove 71250-26");
    await editor.screenshot("fix");
    await editor.applyFix("Remove 71250-26", (timeout) => editor.line("71250").waitFor({ state: "detached", timeout }));
    await editor.page.locator(".squiggly-error").first().waitFor({ state: "detached" });
    await editor.closeActive();
  });

  step("goes from blank to blank in a template with Tab", async ({ editor }) => {
    await editor.openFile("ct-abdomen-pelvis.template.txt");
    await editor.statusItem.filter({ hasText: /checked/ }).waitFor();
    await editor.press("Control+Home", "Alt+.");
    await editor.selection.filter({ hasText: /Ln 1, Col \d+ \(\d+ selected\)/ }).waitFor();
    await editor.screenshot("blanks");
    await editor.type("with");
    await editor.line("pelvis with intravenous contrast").waitFor();
    await editor.press("Tab");
    await editor.selection.filter({ hasText: /Ln 2, Col \d+ \(\d+ selected\)/ }).waitFor();
    await editor.press("Tab");
    await editor.selection.filter({ hasText: /Ln 3, Col \d+ \(\d+ selected\)/ }).waitFor();
    await editor.press("Shift+Tab");
    await editor.selection.filter({ hasText: /Ln 2, Col \d+ \(\d+ selected\)/ }).waitFor();
    await editor.closeActive();
  });

  step("fills every blank with the same name as one of them is filled", async ({ editor, server }) => {
    await writeFile(path.join(server.workspace, "linked.report.txt"), "EXAM: %examName% of today\nCOMPARISON: %examName% of last year\n");
    await editor.openFile("linked.report.txt");
    await editor.statusItem.filter({ hasText: /checked/ }).waitFor();
    await editor.clickWord("EXAM", "examName", /Ln 1, Col (?!1\b)/);
    // The editor marks the blanks that belong together once the server has told them.
    await editor.page.locator(".linked-editing-decoration").first().waitFor({ state: "attached" });
    await editor.type("2");
    await editor.line(/^COMPARISON:\s%exam\S*2\S*%/).waitFor();
    await editor.closeActive();
  });

  step("imports an official file after its licence was accepted", async ({ editor, server }) => {
    const file = path.join(server.home, "MCR_MUE_PractitionerServices_Eff_04-01-2025.csv");
    await writeFile(file, UNIT_LIMITS);
    await editor.openFile("abdominal-ultrasound.claim");
    await editor.command("Scrubjay: Import Code Files");
    await editor.chooseFile(file);
    const dialog = editor.page.locator(".monaco-dialog-box");
    await dialog.getByText("American Medical Association").first().waitFor();
    await editor.screenshot("licence");
    await dialog.getByText("Accept and Import").click();
    await editor.page.locator(".notifications-toasts").getByText(/Imported .*\(3 rows\)/).waitFor();
    // The notification moves in and out of sight; what can be clicked stands still.
    await editor.page.locator(".notifications-toasts").getByText("Show Details").click({ trial: true });
    await editor.screenshot("import");
    await editor.clearNotifications();
    await editor.closeAll();
  });

  step("starts a new note from a template on its first blank", async ({ editor }) => {
    await editor.command("Scrubjay: New Note from Template");
    await editor.choose("New note from a template", "Claim");
    await editor.page.locator(".tab.active", { hasText: "new.claim" }).waitFor();
    await editor.selection.filter({ hasText: "Ln 1, Col" }).filter({ hasText: "selected" }).waitFor();
    await editor.screenshot("new-note");
    await editor.closeActive();
  });

  step("reports on the installation without naming a note", async ({ editor }) => {
    await editor.openFile("abdominal-ultrasound.claim");
    await editor.command("Scrubjay: Show Report about This Installation");
    await editor.line("Scrubjay report.").waitFor();
    // A long path is wrapped where it stands.
    const report = await editor.text();
    assert.match(report, /The server runs on .*java/s);
    assert.doesNotMatch(report, /abdominal|PAYER/);
    await editor.closeAll();
  });

  step("checks an unsaved buffer whose language was set by hand, without a folder", async ({ editor }) => {
    await editor.goWithoutFolder();
    await editor.command("File: New Untitled Text File");
    await editor.command("Change Language Mode");
    await editor.choose("Select Language Mode", "Coding Note");
    await editor.languageMode.filter({ hasText: "Coding Note" }).waitFor();
    await editor.focusNote();
    await editor.type("CLAIM: professional\nDOS: 2025-02-11\nCPT: 71250-26\nCPT: 71260-26\n");
    await editor.page.locator(".squiggly-error").first().waitFor({ state: "attached" });
    await editor.hover("71250-26", "71250", "is denied beside 71260");
    await editor.screenshot("unsaved");
    await editor.press("Escape");
    await editor.type("ICD-10: pain chest unsp");
    await editor.complete("R07.9", "ICD-10: R07.9");
    await editor.command("Scrubjay: Show Claim Panel");
    await editor.webview.getByRole("grid", { name: "NCCI pair edits" }).waitFor();
    await editor.command("Scrubjay: Price This Note");
    await editor.webview.getByText("Total: PFS").waitFor();
    await editor.closeActive();
    await editor.clickWord("71250-26", "71250", "Ln 3,");
    await editor.applyFix("Remove 71250-26", (timeout) => editor.line("71250").waitFor({ state: "detached", timeout }));
  });
});
