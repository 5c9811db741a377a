import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import * as path from "node:path";
import { AccessiblePage } from "./accessibility";
import { session } from "./session";

/** As high as the claim panel needs to show a claim with its picture of the pairs. */
const PANEL_HEIGHT = 960;

/** A claim with pairs of every kind: never together, together with a modifier, and not in the built-in table. */
const PAIRS = `PAYER: Medicare Part B  POS: 22  CLAIM: professional
DOS: 2025-02-11
CPT: 71260-26  dx A
     71250-26  dx A
     75574-26  dx A
     76377-26  dx A
ICD-10: A. R07.9
`;

session("panel", ["claims/chest-ct-both-ways.claim.txt"], (step) => {
  step("shows the claim beside the note and follows what is typed, without taking the focus", async ({ editor }) => {
    await editor.openFile("chest-ct-both-ways.claim.txt");
    await editor.command("Scrubjay: Show Claim Panel");
    const panel = editor.webview;
    await panel.getByRole("heading", { level: 1, name: "chest-ct-both-ways.claim.txt" }).waitFor();
    await panel.getByRole("grid", { name: "NCCI pair edits" }).waitFor();
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

  step("does not count a line that NCCI denies", async ({ editor }) => {
    const row = editor.webview.getByRole("row", { name: "71250-26" });
    await row.getByText("NCCI denies it beside 71260, whatever its modifiers").first().waitFor();
    await row.getByText("$0.00").first().waitFor();
    await editor.webview.getByRole("row", { name: "Total PFS $53.05, 1 line denied" }).getByText("$53.05", { exact: true }).waitFor();
    await editor.page.getByText("Expected from Medicare: PFS $53.05, 1 line denied").first().waitFor();
  });

  for (const [theme, name] of [
    ["Dark Modern", "panel-dark"],
    ["Dark High Contrast", "panel-high-contrast"],
  ] as const) {
    step(`shows the panel in the colours of ${theme}`, async ({ editor }) => {
      await editor.changeTheme(theme);
      await editor.webview.getByRole("grid", { name: "NCCI pair edits" }).waitFor();
      await editor.screenshot(name, PANEL_HEIGHT);
      const page = await AccessiblePage.of(editor.webview);
      assert.deepEqual(await page.violations(), []);
    });
  }

  step("prices the note on a page", async ({ editor }) => {
    await editor.changeTheme("Light Modern");
    await editor.command("Scrubjay: Price This Note");
    await editor.page.locator(".tab.active", { hasText: "Price of" }).waitFor();
    await editor.webview.getByRole("heading", { level: 1, name: "Expected Medicare payment" }).waitFor();
    await editor.webview.getByText("Total: PFS $53.05, 1 line denied").waitFor();
    await editor.screenshot("price");
    await editor.closeActive();
    await editor.closeAll();
  });

  step("is gone through with the Tab key, and the eye sees where the keyboard is", async ({ editor, server }) => {
    await writeFile(path.join(server.workspace, "pairs.claim"), PAIRS);
    await editor.showSideBar(true);
    await editor.openFile("pairs.claim");
    await editor.showSideBar(false);
    await editor.command("Scrubjay: Show Claim Panel");
    await editor.webview.getByRole("grid", { name: "NCCI pair edits among 4 codes" }).waitFor();
    const page = await AccessiblePage.of(editor.webview);
    await editor.focusPanel(page);
    const stops = await page.tabThrough();
    assert.deepEqual(
      stops.map(({ role, name }) => `${role} ${name.slice(0, 40)}`),
      [
        "button Warning 71260 is denied beside 75574 on ",
        "button Explain the rule pair-needs-modifier",
        "button Warning 71250 is denied beside 75574 on ",
        "button Explain the rule pair-needs-modifier",
        "button Error 71250 is denied beside 71260 on 20",
        "button Explain the rule pair-never-together",
        "button Warning 76377 is denied beside 75574 on ",
        "button Explain the rule pair-needs-modifier",
        ...["71260", "71250", "75574", "76377"].flatMap((code) => [`button ${code}-26`, `DisclosureTriangle How it comes about: ${code}`]),
        "button 71260 and 71250: 71250 is never paid bes",
        "DisclosureTriangle The same as a table",
        "group Table of the editions, may be scrolled",
      ],
    );
    assert.deepEqual(stops.filter(({ isOutlined }) => !isOutlined), []);
  });

  step("has every pair under the arrow keys, with what it says", async ({ editor }) => {
    const page = await AccessiblePage.of(editor.webview);
    await editor.focusPanel(page);
    await page.goTo("71260 and 71250", "Tab");
    const cells = [await page.focused()];
    for (;;) {
      await editor.press("ArrowRight");
      const next = await page.focused();
      if (next?.name === cells.at(-1)?.name) {
        break;
      }
      cells.push(next);
    }
    assert.deepEqual(
      cells.map((cell) => cell?.name.replace(/(Not checked|: \d{5} is).*/, "$1")),
      [
        "71260 and 71250: 71250 is",
        "71260 and 76377: Not checked",
        "71250 and 76377: Not checked",
        "75574 and 71260: 71260 is",
        "75574 and 71250: 71250 is",
        "75574 and 76377: 76377 is",
        "76377 and 71260: Not checked",
        "76377 and 71250: Not checked",
      ],
    );
    assert.ok(cells.every((cell) => cell?.isOutlined === true));
    await page.goTo("75574 and 76377", "ArrowLeft");
    await editor.screenshot("panel-keyboard", 2 * PANEL_HEIGHT);
  });

  step("goes to the place of a pair and of a problem with Enter", async ({ editor }) => {
    await editor.press("Enter");
    await editor.selection.filter({ hasText: "Ln 6, Col 20 (14 selected)" }).waitFor();
    const page = await AccessiblePage.of(editor.webview);
    await editor.focusPanel(page);
    await page.goTo("Error 71250 is denied", "Tab");
    await editor.press("Enter");
    await editor.selection.filter({ hasText: "Ln 4, Col 11 (5 selected)" }).waitFor();
  });

  step("says to a screen reader what everything in it is", async ({ editor }) => {
    const page = await AccessiblePage.of(editor.webview);
    const spoken = (await page.spoken()).map(({ role, name }) => `${role} ${name}`);
    for (const expected of [
      "main Claim",
      "heading pairs.claim",
      "region Problems (4)",
      "region Services of 2025-02-11",
      "columnheader Expected payment",
      "rowheader 71260-26 Chest CT with contrast",
      "rowheader Total PFS $109.01, 3 lines denied",
      "grid NCCI pair edits among 4 codes",
      "rowheader 75574",
      "columnheader 76377",
      "region Editions in force",
    ]) {
      assert.ok(spoken.includes(expected), `${expected} in ${spoken.join("\n")}`);
    }
    const nameless = spoken.filter((one) => /^(button|DisclosureTriangle|grid|region|heading|columnheader|rowheader) $/.test(one));
    assert.deepEqual(nameless, []);
    assert.deepEqual(await page.violations(), []);
  });
});
