import type { ClaimLine, ClaimPair, Verdict } from "../../src/protocol";
import { html, place, type Html } from "./html";

type Mark = Verdict | "modifier-present";

interface Sign {
  readonly mark: Mark;
  readonly glyph: string;
  readonly meaning: string;
}

/** Every mark has a glyph of its own, so that nothing hangs on telling colours apart. */
const SIGNS: readonly Sign[] = [
  { mark: "never", glyph: "✕", meaning: "never paid together" },
  { mark: "modifier", glyph: "M", meaning: "paid together only with a modifier, which is missing" },
  { mark: "modifier-present", glyph: "M✓", meaning: "paid together only with a modifier, which is there" },
  { mark: "none", glyph: "–", meaning: "no edit" },
  { mark: "not-checked", glyph: "?", meaning: "not checked" },
];

/** A cell of the picture: the pair that it shows, the same code twice, or a pair that stands in another cell. */
type Cell = { readonly pair: ClaimPair; readonly isFirst: boolean } | "same" | "other-way";

/**
 * One picture of all pairs: a row is the code that is paid (column 1), a column the one that is denied (column 2). Every
 * pair is a button that leads to the line of its column; Tab reaches one of them, arrow keys the others.
 */
export function matrix(pairs: readonly ClaimPair[], lines: readonly ClaimLine[], id: string): Html {
  const codes = codesOf(pairs);
  const used = new Set(pairs.map(markOf));
  return html`<figure class="matrix">
    <div class="wide">
      <table role="grid" aria-label="NCCI pair edits among ${codes.length} codes" aria-describedby="${id}-sum ${id}-keys">
        <thead><tr><td></td>${codes.map((code) => html`<th scope="col"><span>${code}</span></th>`)}</tr></thead>
        <tbody>${cellsOf(pairs, codes).map(
          (row, y) => html`<tr><th scope="row">${codes[y]}</th>${row.map((cell, x) => renderCell(cell, codes[y] ?? "", codes[x] ?? "", lines, id))}</tr>`,
        )}</tbody>
      </table>
    </div>
    <figcaption>
      <p id="${id}-sum">${summary(pairs)}</p>
      <p id="${id}-keys" class="quiet">A row is the code that is paid (column 1), a column the code that is denied (column 2).
        Arrow keys go from pair to pair; Enter or a click goes to the line of the column.</p>
      <ul class="legend">${SIGNS.filter(({ mark }) => used.has(mark)).map(legend)}</ul>
    </figcaption>
  </figure>`;
}

/** The same in words, for everybody who cannot see the picture or wants to copy from it. */
export function pairTable(pairs: readonly ClaimPair[]): Html {
  return html`<table>
    <thead><tr><th scope="col">Column 1, paid</th><th scope="col">Column 2, denied</th><th scope="col">Verdict</th><th scope="col">What it says</th></tr></thead>
    <tbody>${pairs.map(
      (pair) => html`<tr>
        <td><code>${pair.column1 ?? pair.first}</code></td><td><code>${pair.column2 ?? pair.second}</code></td>
        <td>${signOf(pair).meaning}</td><td>${pair.text}</td>
      </tr>`,
    )}</tbody>
  </table>`;
}

export function summary(pairs: readonly ClaimPair[]): string {
  const count = (mark: Mark): number => pairs.filter((pair) => markOf(pair) === mark).length;
  const counted = SIGNS.map(({ mark, meaning }) => ({ number: count(mark), meaning })).filter(({ number }) => number > 0);
  const parts = counted.map(({ number, meaning }) => `${number} ${meaning}`);
  return `${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"}: ${parts.join("; ")}.`;
}

function codesOf(pairs: readonly ClaimPair[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
}

function markOf(pair: ClaimPair): Mark {
  return pair.verdict === "modifier" && pair.present ? "modifier-present" : pair.verdict;
}

function signOf(pair: ClaimPair): Sign {
  const mark = markOf(pair);
  return SIGNS.find((sign) => sign.mark === mark) ?? { mark, glyph: "?", meaning: mark };
}

function cellsOf(pairs: readonly ClaimPair[], codes: readonly string[]): readonly (readonly Cell[])[] {
  let isFirst = true;
  return codes.map((row) =>
    codes.map((column) => {
      const pair = pairs.find((candidate) => isAt(candidate, row, column));
      if (row === column) {
        return "same";
      }
      if (pair === undefined) {
        return "other-way";
      }
      const cell = { pair, isFirst };
      isFirst = false;
      return cell;
    }),
  );
}

/** An edit has a direction and stands in one cell; what has none stands in both. */
function isAt(pair: ClaimPair, row: string, column: string): boolean {
  if (pair.column1 !== undefined && pair.column2 !== undefined) {
    return pair.column1 === row && pair.column2 === column;
  }
  return (pair.first === row && pair.second === column) || (pair.first === column && pair.second === row);
}

function renderCell(cell: Cell, row: string, column: string, lines: readonly ClaimLine[], id: string): Html {
  if (cell === "same" || cell === "other-way") {
    return html`<td class="${cell}"></td>`;
  }
  const { mark, glyph } = signOf(cell.pair);
  const line = lines.find(({ code }) => code === column);
  return html`<td class="${mark}"><button type="button" class="cell" id="${id}-${row}-${column}" tabindex="${cell.isFirst ? 0 : -1}"
    ${line === undefined ? undefined : place(line.range)} aria-label="${row} and ${column}: ${cell.pair.text}" title="${cell.pair.text}">${glyph}</button></td>`;
}

function legend({ mark, glyph, meaning }: Sign): Html {
  return html`<li class="${mark}"><span class="cell" aria-hidden="true">${glyph}</span> ${meaning}</li>`;
}
