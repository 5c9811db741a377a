import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { suite, test } from "node:test";

/** One line of a problem, as VS Code reads it: what is named is the number of a group. */
interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly code?: number;
  readonly message?: number;
}

interface Manifest {
  readonly main: string;
  readonly contributes: {
    readonly languages: readonly { readonly extensions: readonly string[]; readonly configuration: string }[];
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly problemMatchers: readonly { readonly name: string; readonly pattern: readonly Pattern[] }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope: string }>> };
  };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
}

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

type Snippets = Readonly<Record<string, { readonly body: string | readonly string[] }>>;

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

const { main, contributes, capabilities } = read("package.json") as Manifest;

suite("package.json", () => {
  test("names files that are there", () => {
    const files = [main, ...contributes.grammars.map(({ path }) => path), ...contributes.snippets.map(({ path }) => path)];
    for (const file of [...files, ...contributes.languages.map(({ configuration }) => configuration)]) {
      assert.ok(existsSync(file), file);
    }
  });

  test("gives the grammar the scope name that it has", () => {
    for (const { path, scopeName } of contributes.grammars) {
      assert.equal((read(path) as { scopeName: string }).scopeName, scopeName);
    }
  });

  test("restricts every setting that names a program to run", () => {
    const programs = Object.entries(contributes.configuration.properties)
      .filter(([, { scope }]) => scope.startsWith("machine"))
      .map(([name]) => name);
    assert.deepEqual([...capabilities.untrustedWorkspaces.restrictedConfigurations].sort(), programs.sort());
  });
});

suite("language-configuration.json", () => {
  const { wordPattern, folding } = read("language-configuration.json") as LanguageConfiguration;

  const words: readonly [string, readonly string[]][] = [
    ["CPT: 75574-26 x2", ["CPT", "75574-26", "x2"]],
    ["I25.10, R07.9. Then", ["I25.10", "R07.9", "Then"]],
    ["Size *** by ____ cm", ["Size", "***", "by", "____", "cm"]],
    ["patient's T-spine über", ["patient's", "T-spine", "über"]],
    ["[left/right]", ["left", "right"]],
  ];
  for (const [line, expected] of words) {
    test(`selects the words of ${line}`, () => {
      const pattern = new RegExp(wordPattern.pattern, `g${wordPattern.flags}`);
      assert.deepEqual(line.match(pattern), expected);
    });
  }

  test("folds from a section's label to the blank line after it", () => {
    const start = new RegExp(folding.markers.start);
    for (const label of ["FINDINGS:", "## IMPRESSION:", "**TECHNIQUE**:", "  Clinical Indication: pain"]) {
      assert.match(label, start);
    }
    for (const prose of ["At 10:30 the", "nodule 3 mm (7:204). Additional", "liver: normal"]) {
      assert.doesNotMatch(prose, start);
    }
    assert.match("  ", new RegExp(folding.markers.end));
  });
});

suite("the problem matcher", () => {
  /** Reads as VS Code does: every pattern takes the line after the one before. */
  function problemsIn(output: string): readonly Readonly<Record<string, string | undefined>>[] {
    const patterns = contributes.problemMatchers.find(({ name }) => name === "scrubjay")?.pattern ?? [];
    const lines = output.split("\n");
    return lines.flatMap((_, first) => {
      const matches = patterns.map(({ regexp }, index) => new RegExp(regexp).exec(lines[first + index] ?? ""));
      if (matches.includes(null)) {
        return [];
      }
      const parts = patterns.flatMap((pattern, index) =>
        Object.entries(pattern).flatMap(([part, group]) => (typeof group === "number" ? [[part, matches[index]?.[group]] as const] : [])),
      );
      return [Object.fromEntries(parts)];
    });
  }

  // What the command line prints, word for word: its own tests hold these files.
  const printed = (name: string): string => readFileSync(`../server/src/test/resources/cli/${name}.txt`, "utf8");

  test("reads every problem that scrubjay lint prints, and nothing else", () => {
    assert.deepEqual(problemsIn(printed("lint-text")), [
      { severity: "error", code: "bad-word", message: "A bad word stands here, on <2025> & before.", file: "notes/a.claim", line: "2", column: "15" },
      { severity: "warning", code: "odd-word", message: "This is flagged.", file: "notes/b.report", line: "1", column: "19" },
    ]);
  });

  test("reads a place whose line number is long", () => {
    assert.deepEqual(
      problemsIn(printed("caret-line-100")).map(({ file, line }) => [file, line]),
      [["a.txt", "100"]],
    );
  });
});

suite("snippets", () => {
  test("assert nothing: no code and no date stands in them", () => {
    for (const { path } of contributes.snippets) {
      for (const [name, { body }] of Object.entries(read(path) as Snippets)) {
        const text = [body].flat().join("\n");
        assert.doesNotMatch(text, /\b(?:\d{5}|\d{4}[FTUM]|[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]+)?)\b|\b\d{4}-\d{2}\b/, name);
      }
    }
  });
});
