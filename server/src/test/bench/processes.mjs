// Whole processes on the same notes, in turns, so that a slow moment of the machine meets them all.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const [root, scratch] = process.argv.slice(2);
const ROUNDS = 3;
// LanguageTool reads every sentence as grammar, so that the whole folder would take minutes a turn.
const FEW = 200;
const notes = path.join(scratch, 'notes');
const markdown = path.join(scratch, 'notes-md');
const files = fs.readdirSync(notes).sort();
if (!fs.existsSync(markdown)) {
  fs.mkdirSync(markdown);
  for (const file of files) fs.copyFileSync(path.join(notes, file), path.join(markdown, `${file}.md`));
}
const some = path.join(scratch, 'notes-few');
if (!fs.existsSync(some)) {
  fs.mkdirSync(some);
  for (const file of files.slice(0, FEW)) fs.copyFileSync(path.join(notes, file), path.join(some, file));
}
const config = path.join(scratch, 'config');
fs.mkdirSync(config, { recursive: true });
const write = (name, value) => {
  const file = path.join(config, name);
  fs.writeFileSync(file, JSON.stringify(value));
  return file;
};
const textlint = write('textlint.json', { rules: { 'common-misspellings': true } });
const cspell = write('cspell.json', { version: '0.2', language: 'en' });
const markdownlint = write('.markdownlint-cli2.jsonc', { config: { default: true } });
const bin = (name) => path.join(scratch, 'peers/node_modules/.bin', name);
const installed = path.join(scratch, 'peers/python/bin/codespell');
const classes = path.join(scratch, 'peers/languagetool/classpath');
const languagetool = fs.existsSync(classes)
  ? ['/usr/bin/env', 'java', '-Xmx2g', '-cp', fs.readFileSync(classes, 'utf8').trim(),
      'org.languagetool.commandline.Main', '-l', 'en-US', '-r', some]
  : [classes];
const commands = {
  scrubjay: [path.join(root, 'scrubjay'), 'lint', '--quiet', '--fail-on', 'never', notes],
  codespell: [fs.existsSync(installed) ? installed : '/usr/bin/codespell', notes],
  'write-good': [bin('write-good'), ...files.map((file) => path.join(notes, file))],
  remark: [bin('remark'), '-q', '-f', '-u', 'remark-preset-lint-recommended', '--no-stdout', markdown],
  textlint: [bin('textlint'), '-c', textlint, '-f', 'unix', `${markdown}/*.md`],
  'markdownlint-cli2': [bin('markdownlint-cli2'), '--config', markdownlint, `${markdown}/*.md`],
  cspell: [bin('cspell'), 'lint', '--no-progress', '--no-gitignore', '-c', cspell, '--root', notes, '**/*.*'],
  languagetool,
};
const checked = (name) => (name === 'languagetool' ? Math.min(FEW, files.length) : files.length);
const seconds = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
execFileSync(commands.scrubjay[0], ['--version'], { stdio: 'ignore' });
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, [command, ...given]] of Object.entries(commands)) {
    if (!fs.existsSync(command)) continue;
    const start = process.hrtime.bigint();
    const ended = spawnSync(command, given, { stdio: 'ignore', cwd: path.join(scratch, 'peers'), timeout: 300000 });
    if (ended.error) continue;
    seconds[name].push(Number(process.hrtime.bigint() - start) / 1e9);
  }
}
const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
const own = files.length / median(seconds.scrubjay);
for (const [name, all] of Object.entries(seconds)) {
  if (all.length === 0) console.log(`${name.padEnd(20)} not measured`);
  else {
    const taken = median(all);
    const rate = checked(name) / taken;
    console.log(
      `${name.padEnd(20)} ${taken.toFixed(2).padStart(7)} s for ${checked(name)} notes` +
        ` ${Math.round(rate).toString().padStart(7)} notes/s` +
        `   Scrubjay is ${(own / rate).toFixed(2)} times as fast`);
  }
}
