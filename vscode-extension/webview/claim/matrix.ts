import type { ClaimPair, Verdict } from "../../src/protocol";
import { html, type Html } from "./html";

const CELL = 36;
const GUTTER = 56;

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

/** One picture of all pairs: a row is the code that is paid (column 1), a column the one that is denied (column 2). */
export function matrix(pairs: readonly ClaimPair[], id: string): Html {
  const codes = codesOf(pairs);
  const size = GUTTER + codes.length * CELL;
  const used = new Set(pairs.map(markOf));
  return html`<figure class="matrix">
    <div class="wide" tabindex="0" role="group" aria-label="Picture of the pairs, may be scrolled">
      <svg role="img" aria-labelledby="${id}-title" aria-describedby="${id}-sum" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">
        <title id="${id}-title">NCCI pair edits among ${codes.length} codes</title>
        ${codes.map((code, index) => axes(code, index))}
        ${codes.flatMap((row, y) => codes.map((column, x) => cell(pairs, row, column, x, y)))}
      </svg>
    </div>
    <figcaption>
      <p id="${id}-sum">${summary(pairs)}</p>
      <p class="quiet">A row is the code that is paid (column 1), a column the code that is denied (column 2).</p>
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

function axes(code: string, index: number): Html {
  const middle = GUTTER + index * CELL + CELL / 2;
  return html`<text class="axis" x="${GUTTER - 8}" y="${middle}" text-anchor="end" dominant-baseline="central">${code}</text>
    <text class="axis" transform="translate(${middle} ${GUTTER - 8}) rotate(-90)" text-anchor="start" dominant-baseline="central">${code}</text>`;
}

function cell(pairs: readonly ClaimPair[], row: string, column: string, x: number, y: number): Html {
  const left = GUTTER + x * CELL;
  const top = GUTTER + y * CELL;
  const box = (name: string): Html =>
    html`<rect class="${name}" x="${left + 2}" y="${top + 2}" width="${CELL - 4}" height="${CELL - 4}" rx="3"></rect>`;
  if (x === y) {
    return box("same");
  }
  const pair = pairs.find((candidate) => isAt(candidate, row, column));
  if (pair === undefined) {
    return box("other-way");
  }
  const sign = signOf(pair);
  return html`<g class="${sign.mark}"><title>${pair.text}</title>${box("cell")}
    <text x="${left + CELL / 2}" y="${top + CELL / 2}" text-anchor="middle" dominant-baseline="central">${sign.glyph}</text></g>`;
}

/** An edit has a direction and stands in one cell; what has none stands in both. */
function isAt(pair: ClaimPair, row: string, column: string): boolean {
  if (pair.column1 !== undefined && pair.column2 !== undefined) {
    return pair.column1 === row && pair.column2 === column;
  }
  return (pair.first === row && pair.second === column) || (pair.first === column && pair.second === row);
}

function legend({ mark, glyph, meaning }: Sign): Html {
  return html`<li><svg class="key" aria-hidden="true" width="26" height="22" viewBox="0 0 26 22"><g class="${mark}">
    <rect class="cell" x="1" y="1" width="24" height="20" rx="3"></rect>
    <text x="13" y="11" text-anchor="middle" dominant-baseline="central">${glyph}</text></g></svg> ${meaning}</li>`;
}
