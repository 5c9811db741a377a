import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { suite, test } from "node:test";

interface Manifest {
  readonly main: string;
  readonly contributes: {
    readonly languages: readonly { readonly extensions: readonly string[]; readonly configuration: string }[];
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
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
