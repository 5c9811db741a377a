// How the time of a whole lint grows with the number of notes, and with an imported code book: in turns, because
// a slow moment of the machine should meet them all.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const [root, scratch, book] = process.argv.slice(2);
const ROUNDS = 3;
const all = fs.readdirSync(path.join(scratch, 'notes-20000')).sort();
const runs = [200, 2_000, 20_000].map((number) => {
  const folder = path.join(scratch, `notes-first-${number}`);
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(folder);
    for (const file of all.slice(0, number)) fs.linkSync(path.join(scratch, 'notes-20000', file), path.join(folder, file));
  }
  return { name: `${number} notes`, number, folder, environment: {} };
});
if (book) runs.push({ ...runs[1], name: '2000 notes, imported code book', environment: { SCRUBJAY_CODEBOOK: book } });
else console.log('no imported code book named: growth with its size is not measured');

for (const run of runs) run.seconds = [];
for (let round = 0; round < ROUNDS; round++)
  for (const { folder, environment, seconds } of runs) {
    const start = process.hrtime.bigint();
    spawnSync(path.join(root, 'scrubjay'), ['lint', '--quiet', '--fail-on', 'never', folder], {
      stdio: 'ignore',
      env: { ...process.env, XDG_DATA_HOME: path.join(scratch, 'no-data'), ...environment },
    });
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
for (const { name, number, seconds } of runs) {
  const taken = [...seconds].sort((a, b) => a - b)[ROUNDS >> 1];
  console.log(`lint ${name.padEnd(32)} ${taken.toFixed(2).padStart(7)} s ${Math.round(number / taken).toString().padStart(7)} notes/s`);
}
console.log('goal: 20000 notes/s of 20000 notes on two cores');
