import assert from "node:assert/strict";
import { copyFile, writeFile } from "node:fs/promises";
import * as path from "node:path";
import { after, before, suite, test } from "node:test";
import { startCodeServer, type CodeServer } from "./codeServer";
import { Editor } from "./editor";

const SAMPLES = path.resolve("..", "samples");
const NOTES = [
  "claims/abdominal-ultrasound.claim",
  "claims/chest-ct-both-ways.claim.txt",
  "claims/hospital-two-days.claim",
  "claims/threed-billed-with-ccta.claim",
  "templates/ct-abdomen-pelvis.template.txt",
];

/** As high as the claim panel needs to show a claim with its picture of the pairs. */
const PANEL_HEIGHT = 960;

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

function setting(name: string): string {
  const value = process.env[name];
  assert.ok(value !== undefined, `${name} is not set: run these tests with "npm run e2e"`);
  return value;
}

suite("the extension in VS Code", () => {
  let server: CodeServer;
  let editor: Editor;
  const stops: (() => Promise<void>)[] = [];

  before(async () => {
    const screenshots = setting("E2E_SCREENSHOTS");
    server = await startCodeServer(setting("E2E_CODE_SERVER"), setting("E2E_VSIX"), screenshots);
    stops.push(() => server.stop());
    for (const name of NOTES) {
      await copyFile(path.join(SAMPLES, name), path.join(server.workspace, path.basename(name)));
    }
    await writeFile(path.join(server.workspace, "linked.report.txt"), "EXAM: %examName% of today\nCOMPARISON: %examName% of last year\n");
    editor = await Editor.open(setting("E2E_CHROMIUM"), path.join(server.home, "browser"), server.address, screenshots);
    stops.unshift(() => editor.close());
    await editor.goToFolder(server.workspace);
  });

  after(async () => {
    for (const stop of stops) {
      await stop();
    }
  });

  let broken: string | undefined;

  /** Every step goes on where the one before it stopped, so that after a failure the rest would only fail again. */
  const step = (name: string, run: () => Promise<void>): void => {
    test(name, { timeout: 300_000 }, async (context) => {
      if (broken !== undefined) {
        context.skip(`“${broken}” failed before`);
        return;
      }
      try {
        await run();
      } catch (error) {
        broken = name;
        await editor.keepFailure();
        throw error;
      }
    });
  };

  step("underlines a problem and says in a hover what is known of the code", async () => {
    await editor.openFile("threed-billed-with-ccta.claim");
    await editor.page.locator(".squiggly-error").first().waitFor({ state: "attached" });
    const hover = await editor.hover("76377-26-59", "76377", "cannot be reported with 75574");
    await hover.getByText("PFS 2025").first().waitFor();
    await editor.screenshot("hover");
    await editor.press("Escape");
  });

  step("says in the status bar which day it checked for, and how much", async () => {
    await editor.statusItem.filter({ hasText: /DOS 2025-05-06: \d+ checked/ }).waitFor();
    await editor.openStatus("Date of service: 2025-05-06");
    await editor.screenshot("status");
    await editor.press("Escape");
  });

  step("shows payments as inlay hints", async () => {
    await editor.line("75574").filter({ hasText: "$" }).waitFor();
    await editor.screenshot("inlay-hints");
  });

  step("explains the rule of a problem on a page", async () => {
    await editor.command("Scrubjay: Explain Rule");
    await editor.choose("Explain a rule", "threed-with-excluded-study");
    await editor.webview.getByRole("heading", { name: "threed-with-excluded-study" }).waitFor();
    await editor.screenshot("rule");
    await editor.closeActive();
  });

  step("completes a code by words in any order", async () => {
    await editor.focusNote();
    await editor.press("Control+End");
    await editor.type("\nICD-10: pain chest unsp");
    await editor.suggest("R07.9");
    await editor.screenshot("completion");
    await editor.complete("R07.9", "ICD-10: R07.9");
    await editor.closeActive();
  });

  step("applies a quick fix", async () => {
    await editor.openFile("chest-ct-both-ways.claim.txt");
    await editor.page.locator(".squiggly-error").first().waitFor({ state: "attached" });
    await editor.clickWord("71250-26", "71250", "Ln 10,");
    await editor.openFixes("Remove 71250-26");
    await editor.screenshot("fix");
    await editor.applyFix("Remove 71250-26", (timeout) => editor.line("71250").waitFor({ state: "detached", timeout }));
    await editor.page.locator(".squiggly-error").first().waitFor({ state: "detached" });
  });

  step("shows the claim beside the note and follows what is typed, without taking the focus", async () => {
    await editor.focusNote();
    await editor.press("Control+z");
    await editor.line("71250-26").waitFor();
    await editor.command("Scrubjay: Show Claim Panel");
    const panel = editor.webview;
    await panel.getByRole("heading", { level: 1, name: "chest-ct-both-ways.claim.txt" }).waitFor();
    await panel.getByRole("img", { name: "NCCI pair edits" }).waitFor();
    await panel.getByRole("heading", { name: "Services of 2025-02-11" }).waitFor();
    await panel.locator("summary", { hasText: "How it comes about" }).first().click();
    await panel.locator("details[open] li").first().waitFor();
    await editor.showSideBar(false);
    await editor.screenshot("panel", PANEL_HEIGHT);

    await editor.clickWord("71250-26", "26", "Ln 10,");
    await editor.press("Control+Shift+K");
    await panel.locator("#status", { hasText: "1 service line, 0 problems" }).waitFor({ state: "attached" });
    // The keyboard is still in the note, and what was open in the panel still is.
    await editor.press("Control+z");
    await panel.locator("#status", { hasText: "2 service lines, 1 problem" }).waitFor({ state: "attached" });
    await panel.locator("details[open] li").first().waitFor();

    await panel.getByRole("button", { name: "Error 71250 is denied" }).click();
    await editor.selection.filter({ hasText: "Ln 10, Col 6 (5 selected)" }).waitFor();
  });

  for (const [theme, name] of [
    ["Dark Modern", "panel-dark"],
    ["Dark High Contrast", "panel-high-contrast"],
  ] as const) {
    step(`shows the panel in the colours of ${theme}`, async () => {
      await editor.changeTheme(theme);
      await editor.webview.getByRole("img", { name: "NCCI pair edits" }).waitFor();
      await editor.screenshot(name, PANEL_HEIGHT);
    });
  }

  step("prices the note on a page", async () => {
    await editor.changeTheme("Light Modern");
    await editor.command("Scrubjay: Price This Note");
    await editor.page.locator(".tab.active", { hasText: "Price of" }).waitFor();
    await editor.webview.getByText("71260").first().waitFor();
    await editor.screenshot("price");
    await editor.closeActive();
    await editor.showSideBar(true);
    await editor.closeAll();
  });

  step("goes from blank to blank in a template with Tab", async () => {
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

  step("fills every blank with the same name as one of them is filled", async () => {
    await editor.openFile("linked.report.txt");
    await editor.statusItem.filter({ hasText: /checked/ }).waitFor();
    await editor.clickWord("EXAM", "examName", "Ln 1,");
    // The editor marks the blanks that belong together once the server has told them.
    await editor.page.locator(".linked-editing-decoration").first().waitFor({ state: "attached" });
    await editor.type("2");
    await editor.line(/^COMPARISON:\s%exam\S*2\S*%/).waitFor();
    await editor.closeActive();
  });

  step("imports an official file after its licence was accepted", async () => {
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
    await editor.closeAll();
  });

  step("starts a new note from a template on its first blank", async () => {
    await editor.command("Scrubjay: New Note from Template");
    await editor.choose("New note from a template", "Claim");
    await editor.page.locator(".tab.active", { hasText: "new.claim" }).waitFor();
    await editor.selection.filter({ hasText: "Ln 1, Col" }).filter({ hasText: "selected" }).waitFor();
    await editor.screenshot("new-note");
    await editor.closeActive();
  });

  step("reports on the installation without naming a note", async () => {
    await editor.openFile("abdominal-ultrasound.claim");
    await editor.command("Scrubjay: Show Report about This Installation");
    await editor.line("Scrubjay report.").waitFor();
    // A long path is wrapped where it stands.
    const report = await editor.text();
    assert.match(report, /The server runs on .*java/s);
    assert.doesNotMatch(report, /abdominal|PAYER/);
    await editor.closeAll();
  });

  step("checks an unsaved buffer whose language was set by hand, without a folder", async () => {
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
    await editor.webview.getByRole("img", { name: "NCCI pair edits" }).waitFor();
    await editor.command("Scrubjay: Price This Note");
    await editor.webview.getByText("Total: PFS").waitFor();
    await editor.closeActive();
    await editor.clickWord("71250-26", "71250", "Ln 3,");
    await editor.applyFix("Remove 71250-26", (timeout) => editor.line("71250").waitFor({ state: "detached", timeout }));
  });

  step("asks nothing of any other machine", () => {
    assert.deepEqual([...editor.foreign], []);
    return Promise.resolve();
  });
});
