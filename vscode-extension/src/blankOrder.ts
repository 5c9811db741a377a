import type { Place, PlaceRange } from "./protocol";

/** The first blank behind the selection; after the last one comes the first again. */
export function blankAfter(blanks: readonly PlaceRange[], selection: PlaceRange): PlaceRange | undefined {
  return blanks.find(({ start }) => isBefore(selection.start, start)) ?? blanks[0];
}

/** The last blank that ends before the selection; before the first one comes the last again. */
export function blankBefore(blanks: readonly PlaceRange[], selection: PlaceRange): PlaceRange | undefined {
  return [...blanks].reverse().find(({ start }) => isBefore(start, selection.start) && !isInside(selection.start, start, blanks)) ?? blanks.at(-1);
}

/** A cursor in a blank without a selection of all of it belongs to that blank, which is no step back. */
function isInside(cursor: Place, start: Place, blanks: readonly PlaceRange[]): boolean {
  const blank = blanks.find((candidate) => candidate.start === start);
  return blank !== undefined && isBefore(start, cursor) && isBefore(cursor, blank.end);
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
