import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { neighbour } from "../../webview/claim/grid";

/** The cells above the diagonal of three codes, and one below it. */
const PLACES = [
  { row: 1, column: 2 },
  { row: 1, column: 3 },
  { row: 2, column: 1 },
  { row: 2, column: 3 },
];

suite("the arrow keys in a grid", () => {
  const moves: readonly [string, number, number | undefined][] = [
    ["ArrowRight", 0, 1],
    ["ArrowRight", 1, 2],
    ["ArrowRight", 3, undefined],
    ["ArrowLeft", 2, 1],
    ["ArrowLeft", 0, undefined],
    ["ArrowDown", 1, 3],
    ["ArrowDown", 0, undefined],
    ["ArrowUp", 3, 1],
    ["ArrowUp", 2, undefined],
    ["Home", 2, 0],
    ["End", 2, 3],
    ["a", 2, undefined],
  ];
  for (const [key, from, to] of moves) {
    test(`${key} leads from cell ${from} to ${to ?? "nowhere"}`, () => {
      assert.equal(neighbour(PLACES, from, key), to);
    });
  }

  test("reach every cell with one key", () => {
    const visited = PLACES.reduce<readonly number[]>((before) => [...before, neighbour(PLACES, before.at(-1) ?? 0, "ArrowRight") ?? -1], [0]);
    assert.deepEqual(visited, [0, 1, 2, 3, -1]);
  });
});
