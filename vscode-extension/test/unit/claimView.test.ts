import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { ClaimPair, ClaimView } from "../../src/protocol";
import { html } from "../../webview/claim/html";
import { matrix, pairTable, summary } from "../../webview/claim/matrix";
import { announcement, money, renderClaim, renderNothing } from "../../webview/claim/view";

const RANGE = { start: { line: 3, character: 5 }, end: { line: 3, character: 13 } };

const NEVER: ClaimPair = {
  first: "71250",
  second: "71260",
  column1: "71260",
  column2: "71250",
  verdict: "never",
  present: false,
  text: "71250 is denied beside 71260",
};
const UNKNOWN: ClaimPair = { first: "71250", second: "A9585", verdict: "not-checked", present: false, text: "no table holds A9585" };

const CLAIM: ClaimView = {
  version: 7,
  kind: "claim",
  title: "chest.claim",
  groups: [
    {
      dos: "2025-02-11",
      claim: "professional",
      payer: "Medicare Part B",
      lines: [
        {
          range: RANGE,
          code: "71250",
          label: "CT chest without contrast",
          modifiers: ["26"],
          units: 1,
          diagnoses: ["A. R91.1"],
          system: "PFS",
          systemText: "PFS 2025, national, facility",
          amount: 54.5,
          deniedBeside: "71260",
          outcome: "NCCI denies it beside 71260",
          steps: [{ what: "1.08 x 32.3465", amount: 34.93 }],
          unchecked: [],
        },
        { range: RANGE, code: "99999", modifiers: [], units: 2, dos: "2025-02-12", diagnoses: [], charge: 1250, steps: [], unchecked: ["no fee"] },
      ],
      total: 54.5,
      totalText: "of one line; 1 line could not be priced",
      pairs: [NEVER, UNKNOWN],
    },
  ],
  problems: [{ rule: "pair-never-together", severity: "error", message: "71250 & 71260 <never>", range: RANGE, code: "71250" }],
  unchecked: [{ rule: "units-over-limit", reason: "no edition covers 2025-02-11" }],
  editions: [{ set: "ncci-ptp-practitioner", title: "NCCI PTP practitioner", edition: "2025Q1", from: "2025-01-01", to: "2025-03-31", rows: 1761922 }],
};

const page = renderClaim(CLAIM).text;

suite("html", () => {
  test("escapes what is put in, once", () => {
    const inner = html`<b>${'"<a> & \'b\''}</b>`;
    assert.equal(html`${inner}${[1, undefined, "<"]}`.text, "<b>&quot;&lt;a&gt; &amp; &#39;b&#39;</b>1&lt;");
  });
});

suite("the claim panel", () => {
  const shown: readonly [string, string | RegExp][] = [
    ["a message with its markup escaped", "71250 &amp; 71260 &lt;never&gt;"],
    ["a problem that leads to its place", /class="jump" id="problem-0" data-range="3 5 3 13"/],
    ["the severity in words", '<span class="severity">Error</span>'],
    ["a rule that can be explained", 'data-rule="pair-never-together"'],
    ["the date of service as a heading", "Services of 2025-02-11"],
    ["the payer", "professional · Medicare Part B"],
    ["a code with its modifier", "<code>71250-26</code>"],
    ["the system of an amount", "PFS 2025, national, facility"],
    ["a step with its amount", "1.08 x 32.3465 = $34.93"],
    ["why nothing is paid", '<div class="outcome denied">NCCI denies it beside 71260</div>'],
    ["a line without a payment as not priced", /not priced.*Why not/s],
    ["what was not checked on a line", "Not checked: no fee"],
    ["a line's own date", "on 2025-02-12"],
    ["a charge", "$1,250.00"],
    ["the total with what it leaves out", /Total.*of one line; 1 line could not be priced.*\$54\.50/s],
    ["the rule and reason of a check not made", "no edition covers 2025-02-11"],
    ["the editions by their names, with their rows", /NCCI PTP practitioner.*2025Q1.*2025-01-01.*2025-03-31.*1,761,922/s],
  ];
  for (const [what, text] of shown) {
    test(`shows ${what}`, () => {
      assert.match(page, typeof text === "string" ? new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")) : text);
    });
  }

  test("gives every heading and button an id of its own, so that the focus survives an update", () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal([...page.matchAll(/<button/g)].length, [...page.matchAll(/<button type="button" class="[^"]+" id="/g)].length);
  });

  test("has nothing that its content security policy would refuse", () => {
    assert.doesNotMatch(page, /\son\w+=|\sstyle=|<script|<style|javascript:/);
  });

  test("leaves out what is absent", () => {
    const bare = renderClaim({ ...CLAIM, groups: [], problems: [], unchecked: [], editions: [] }).text;
    assert.doesNotMatch(bare, /undefined|Total|Not checked|Editions/);
    assert.match(bare, /No problem was found in what could be checked/);
  });

  test("says the same when nothing has changed", () => {
    assert.equal(announcement(CLAIM), "chest.claim: 2 service lines, 1 problem, 1 not checked");
  });

  test("explains why it is empty", () => {
    assert.match(renderNothing("Open a <claim>.").text, /Open a &lt;claim&gt;\./);
  });

  test("writes money to the cent", () => {
    assert.deepEqual([0, 54.5, 1234567.891].map(money), ["$0.00", "$54.50", "$1,234,567.89"]);
  });
});

suite("the pair matrix", () => {
  const picture = matrix([NEVER, UNKNOWN], CLAIM.groups.flatMap(({ lines }) => lines), "m").text;

  test("has a row and a column for every code", () => {
    for (const code of ["71250", "71260", "A9585"]) {
      assert.ok(picture.includes(`<th scope="col"><span>${code}</span></th>`));
      assert.ok(picture.includes(`<th scope="row">${code}</th>`));
    }
  });

  test("puts an edit where its column 1 and column 2 cross, and what has no direction into both cells", () => {
    assert.equal([...picture.matchAll(/<td class="never"><button/g)].length, 1);
    assert.equal([...picture.matchAll(/<td class="not-checked"><button/g)].length, 2);
  });

  test("says in words what it shows", () => {
    assert.equal(summary([NEVER, UNKNOWN]), "2 pairs: 1 never paid together; 1 not checked.");
    assert.equal(summary([{ ...NEVER, verdict: "modifier", present: true }]), "1 pair: 1 paid together only with a modifier, which is there.");
    assert.match(picture, /role="grid" aria-label="NCCI pair edits among 3 codes" aria-describedby="m-sum m-keys"/);
    assert.match(picture, /<button[^>]* aria-label="71260 and 71250: 71250 is denied beside 71260"[^>]*>✕</);
    assert.match(pairTable([NEVER]).text, /<code>71260<\/code><\/td><td><code>71250<\/code>.*never paid together.*71250 is denied beside 71260/s);
  });

  test("leads to the line of the column, and to none that the note lacks", () => {
    assert.match(picture, /id="m-71260-71250"[^>]* data-range="3 5 3 13"/);
    assert.doesNotMatch(/<button[^>]*id="m-71250-A9585"[^>]*>/.exec(picture)?.[0] ?? "", /data-range/);
  });

  test("has one cell for the Tab key", () => {
    assert.deepEqual(
      [...picture.matchAll(/tabindex="(-?\d)"/g)].map(([, index]) => index),
      ["0", "-1", "-1"],
    );
  });

  test("explains only the marks that it uses", () => {
    assert.equal([...picture.matchAll(/<li class="[a-z-]+"><span class="cell" aria-hidden="true">/g)].length, 2);
  });
});
