import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { blankAfter, blankBefore } from "../../src/blankOrder";
import type { PlaceRange } from "../../src/protocol";

const range = (line: number, start: number, end: number): PlaceRange => ({
  start: { line, character: start },
  end: { line, character: end },
});
const cursor = (line: number, character: number): PlaceRange => range(line, character, character);

const FIRST = range(1, 6, 14);
const SECOND = range(1, 20, 23);
const THIRD = range(4, 0, 3);
const ALL = [FIRST, SECOND, THIRD];

suite("the order of blanks", () => {
  const steps: readonly [string, PlaceRange, PlaceRange, PlaceRange][] = [
    ["before all", cursor(0, 0), FIRST, THIRD],
    ["on the first, selected", FIRST, SECOND, THIRD],
    ["inside the second", cursor(1, 21), THIRD, FIRST],
    ["between second and third", cursor(2, 0), THIRD, SECOND],
    ["on the third, selected", THIRD, FIRST, SECOND],
    ["after all", cursor(9, 0), FIRST, THIRD],
  ];
  for (const [where, selection, next, previous] of steps) {
    test(where, () => {
      assert.equal(blankAfter(ALL, selection), next);
      assert.equal(blankBefore(ALL, selection), previous);
    });
  }

  test("there is none in a note without blanks", () => {
    assert.equal(blankAfter([], cursor(0, 0)), undefined);
    assert.equal(blankBefore([], cursor(0, 0)), undefined);
  });
});
