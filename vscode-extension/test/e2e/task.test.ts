import assert from "node:assert/strict";
import { session } from "./session";

session("task", ["claims/chest-ct-both-ways.claim.txt", "claims/abdominal-ultrasound.claim"], (step) => {
  step("runs scrubjay lint as a task and lists the problems of files that nobody has opened", async ({ editor }) => {
    await editor.showProblems();
    await editor.page.getByText("No problems have been detected in the workspace").waitFor();
    await editor.runTask("scrubjay", "lint .", "1 error, 2 warnings in 2 files");
    await editor.screenshot("task");
    await editor.showProblems();
    for (const [problem, rule, place] of [
      ["71250 is denied beside 71260", "pair-never-together", "[Ln 10, Col 1]"],
      ["76705 is denied beside 76700", "pair-needs-modifier", "[Ln 10, Col 9]"],
    ] as const) {
      await editor.problems.filter({ hasText: problem }).filter({ hasText: rule }).filter({ hasText: place }).waitFor();
    }
    await editor.screenshot("task-problems");
    // No file is open, so that nothing in the list comes from the server.
    assert.equal(await editor.page.locator(".tab").count(), 0);
    await editor.problems.filter({ hasText: "71250 is denied" }).dblclick();
    await editor.selection.filter({ hasText: /^Ln 10, Col 1/ }).waitFor();
  });
});
