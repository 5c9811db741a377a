import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { relativeTo } from "../../src/lintPaths";

suite("the paths of a lint task", () => {
  const cases: readonly [string, string | undefined, string, string][] = [
    ["a relative path as it is", "/notes", "march", "march"],
    ["a path below the folder", "/notes", "/notes/march/a.claim", "march/a.claim"],
    ["a path beside the folder", "/notes", "/templates", "../templates"],
    ["the folder itself", "/notes", "/notes", "."],
    ["an absolute path where no folder is open", undefined, "/notes", "/notes"],
  ];
  for (const [what, folder, written, expected] of cases) {
    test(`names ${what}`, { skip: process.platform === "win32" }, () => {
      assert.deepEqual(relativeTo(folder, [written]), [expected]);
    });
  }
});
