import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { importReport, importSummary, licencesOf } from "../../src/importText";
import type { ImportResult, NoteStatus } from "../../src/protocol";
import { editionText, statusFacts, statusLine } from "../../src/statusText";

const STATUS: NoteStatus = {
  kind: "claim",
  dos: "2025-03-14",
  dosStated: true,
  profile: "coder",
  checked: 12,
  notChecked: 3,
  problems: { error: 1, warning: 2, info: 0, hint: 0 },
  editions: [],
  text: "12 checked, 3 not checked",
};

const EDITION = { set: "ncci-mue-practitioner", title: "NCCI MUE practitioner", edition: "2025Q1" };

suite("the status item", () => {
  test("says the date of service and what was checked", () => {
    assert.equal(statusLine(STATUS), "DOS 2025-03-14: 12 checked, 3 not checked");
  });

  test("does not pass a default off as the note's own date", () => {
    assert.equal(statusLine({ ...STATUS, dosStated: false }), "as of 2025-03-14: 12 checked, 3 not checked");
    assert.ok(statusFacts({ ...STATUS, dosStated: false }).includes("Date of service: 2025-03-14, a default: the note states none"));
  });

  test("says so when there is no date", () => {
    assert.match(statusLine({ kind: "guide", dosStated: false, profile: "coder", checked: 0, notChecked: 1, problems: STATUS.problems, editions: [], text: "none" }), /^no date of service: /);
  });

  test("counts the problems by how grave they are", () => {
    assert.ok(statusFacts(STATUS).includes("Problems: 1 error, 2 warnings"));
    assert.ok(statusFacts({ ...STATUS, problems: { error: 0, warning: 0, info: 0, hint: 0 } }).includes("Problems: none"));
  });

  test("gives an edition its dates", () => {
    assert.equal(editionText({ ...EDITION, from: "2025-01-01", to: "2025-03-31" }), "2025Q1, 2025-01-01 to 2025-03-31");
    assert.equal(editionText({ ...EDITION, from: "2025-01-01" }), "2025Q1, from 2025-01-01");
    assert.equal(editionText(EDITION), "2025Q1");
  });
});

const NOTHING: ImportResult = { codebook: "/book", imported: [], skipped: [], notices: [] };

suite("an import", () => {
  test("is told in one sentence", () => {
    const imported = [{ ...EDITION, rows: 12345 }];
    assert.equal(importSummary({ ...NOTHING, imported }), "Imported NCCI MUE practitioner 2025Q1 (12,345 rows).");
    assert.equal(
      importSummary({ ...NOTHING, imported, skipped: [{ file: "a.doc", reason: "unknown" }] }),
      "Imported NCCI MUE practitioner 2025Q1 (12,345 rows). 1 file was left out.",
    );
    assert.equal(importSummary({ ...NOTHING, refused: ["a", "b"] }), "Nothing was imported. 2 files were left out.");
  });

  test("is told in full in the log", () => {
    const result = {
      ...NOTHING,
      imported: [{ ...EDITION, rows: 5, seconds: 2 }],
      skipped: [{ file: "a.doc", reason: "no official file looks so" }],
      refused: ["no licence"],
      notices: ["Half of it."],
    };
    assert.deepEqual(importReport(result), [
      "Code book: /book",
      "Imported NCCI MUE practitioner 2025Q1: 5 rows in 2 s",
      "Left out a.doc: no official file looks so",
      "Refused: no licence",
      "Half of it.",
    ]);
  });

  test("asks once about the same notice", () => {
    const licences = [
      { file: "a", notice: "one" },
      { file: "b", notice: "two" },
      { file: "c", notice: "one" },
    ];
    assert.deepEqual(licencesOf({ ...NOTHING, licences }), [
      { notice: "one", files: ["a", "c"] },
      { notice: "two", files: ["b"] },
    ]);
    assert.deepEqual(licencesOf(NOTHING), []);
  });
});
