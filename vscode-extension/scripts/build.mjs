// Bundles the extension into dist/, with the grammar as JSON and the licences of everything bundled.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, "dist");
const common = { absWorkingDir: root, bundle: true, platform: "node", target: "node20", metafile: true, logLevel: "warning" };

async function bundleExtension() {
  const result = await build({
    ...common,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    format: "cjs",
    external: ["vscode"],
    minify: true,
    legalComments: "none",
    mainFields: ["module", "main"],
  });
  return Object.keys(result.metafile.inputs);
}

/** The grammar is written in TypeScript, where regular expressions can be composed and explained. */
async function writeGrammar() {
  const compiled = path.join(dist, "grammar.mjs");
  await build({ ...common, entryPoints: ["syntaxes/codingNote.ts"], outfile: compiled, format: "esm" });
  const { codingNote } = await import(pathToFileURL(compiled).href);
  await rm(compiled);
  await writeFile(path.join(dist, "coding-note.tmLanguage.json"), `${JSON.stringify(codingNote)}\n`);
}

/** The claim panel's script runs in a page of its own, which knows neither Node nor the editor. */
async function bundlePanel() {
  await build({
    ...common,
    platform: "browser",
    target: "es2022",
    entryPoints: ["webview/claim/main.ts"],
    outfile: "dist/claim.js",
    format: "iife",
    minify: true,
    legalComments: "none",
  });
  await copyFile(path.join(root, "webview", "claim.css"), path.join(dist, "claim.css"));
}

/** The editor completes settings and policies by the schemas that the server is tested against. */
async function copySchemas() {
  const schemas = path.join(root, "..", "server", "src", "main", "resources", "org", "scrubjay", "schema");
  for (const name of ["settings.schema.json", "policy.schema.json"]) {
    await copyFile(path.join(schemas, name), path.join(dist, name));
  }
}

async function licenceOf(packageFolder) {
  const file = (await readdir(packageFolder)).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (file === undefined) {
    throw new Error(`${packageFolder} is bundled and has no licence file: it cannot be distributed.`);
  }
  return (await readFile(path.join(packageFolder, file), "utf8")).trim();
}

/** The bundle holds other people's code, and their licences ask to go with it. */
async function writeNotices(inputs) {
  const packages = new Set(
    inputs.map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter((folder) => folder !== undefined),
  );
  const notices = [];
  for (const folder of [...packages].sort()) {
    const { name, version } = JSON.parse(await readFile(path.join(root, folder, "package.json"), "utf8"));
    notices.push(`${name} ${version}\n\n${await licenceOf(path.join(root, folder))}\n`);
  }
  await writeFile(path.join(dist, "ThirdPartyNotices.txt"), notices.join(`\n${"-".repeat(80)}\n\n`));
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
const [inputs] = await Promise.all([bundleExtension(), writeGrammar(), bundlePanel(), copySchemas()]);
await writeNotices(inputs);
