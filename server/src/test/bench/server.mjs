// Types into an open document and asks for its diagnostics, as an editor that pulls does; the same
// client drives a peer on a document of the same size, in turns.
//   node server.mjs ROOT SCRATCH [--codebook DIR] [--server NAME=LAUNCHER]... [--only SECTION]
// --codebook measures with an imported code book too, --server another launcher beside the checkout's.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from './client.mjs';

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    codebook: { type: 'string' },
    only: { type: 'string' },
    server: { type: 'string', multiple: true, default: [] },
  },
});
const [root, scratch] = positionals;
/** Requests of each kind before those that count: the JVM of a server has compiled by then what it runs. */
const WARM_UP = 100;
const COUNTED = 300;
/** Milliseconds of rest between two requests; a fast typist leaves 100. */
const THINK = 10;
const STARTS = 9;
const MANY_NOTES = 50;
const MANY_EDITS = 10_000;

const note = (launcher, environment) => ({
  command: [launcher, 'server', '--stdio'], environment, language: 'coding-note', file: 'bench.report.txt', text: report, hover: (lines) => lines.length - 3, completion: (lines) => lines.length - 3,
});
const servers = {};
for (const [name, launcher] of [['scrubjay', path.join(root, 'scrubjay')], ...given.server.map((server) => server.split('='))]) {
  // Nothing that somebody imported on this machine may answer unasked.
  servers[name] = note(launcher, { XDG_DATA_HOME: path.join(scratch, 'no-data') });
  if (given.codebook) servers[`${name}+book`] = note(launcher, { SCRUBJAY_CODEBOOK: given.codebook });
}
servers['vscode-json'] = {
  command: [path.join(scratch, 'peers/node_modules/.bin/vscode-json-language-server'), '--stdio'], language: 'json', file: 'bench.json', text: json, hover: () => 5, completion: () => 5,
};

/** What anything takes before one's own code runs: Java with an archive of classes, and LSP4J, and nothing else. */
function smallest() {
  const folder = path.join(scratch, 'smallest');
  fs.mkdirSync(folder, { recursive: true });
  const jar = path.join(folder, 'smallest.jar');
  const archive = path.join(folder, 'smallest.jsa');
  // An archive takes classes from jars alone.
  execFileSync('jar', ['--create', '--file', jar, '-C', path.join(scratch, 'classes'), 'org/scrubjay/bench']);
  const command = (flag) => [
    'java', '-Xlog:disable', '-Xshare:auto', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', flag,
    '-cp', `${jar}${path.delimiter}${path.join(root, 'server/target/scrubjay.jar')}`, 'org.scrubjay.bench.SmallestServer',
  ];
  const [java, ...training] = command(`-XX:ArchiveClassesAtExit=${archive}`);
  const messages = [
    { id: 1, method: 'initialize', params: { capabilities: {} } },
    { method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///a', languageId: 'a', version: 1, text: '' } } },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: 'file:///a' } } },
  ].map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }));
  execFileSync(java, training, { input: messages.map((message) => `Content-Length: ${message.length}\r\n\r\n${message}`).join(''), stdio: ['pipe', 'ignore', 'ignore'] });
  return { command: command(`-XX:SharedArchiveFile=${archive}`), language: 'coding-note', file: 'bench.report.txt', text: report, hover: () => 5, completion: () => 5 };
}

if (fs.existsSync(path.join(scratch, 'classes/org/scrubjay/bench/SmallestServer.class'))) servers['smallest LSP4J'] = smallest();

function report(size) {
  const said = [
    'There is a solid nodule of 4 mm in the right upper lobe.', 'No pleural effusion or pneumothorax.',
    'Heart size is normal; calcified plaque in the LAD.', 'Mild degenerative change of the thoracic spine.',
  ];
  const lines = ['EXAM: CT chest without contrast', 'DATE OF EXAM: 10/14/2025', 'INDICATION: Cough.', 'FINDINGS:'];
  for (let length = 150, i = 0; length < size; i++) {
    lines.push(said[i % said.length]);
    length += lines.at(-1).length + 1;
  }
  return [...lines, 'IMPRESSION:', '1. Nodule of the right upper lobe.', 'CPT: 71250-26', 'ICD-10: R91.1', ''];
}

function json(size) {
  const lines = ['{'];
  for (let length = 2, i = 0; length < size; i++) {
    lines.push(`  "study${i}": { "name": "chest", "count": ${i}, "note": "lungs are clear" },`);
    length += lines.at(-1).length + 1;
  }
  return [...lines, '  "end": true', '}', ''];
}

const at = (all, share) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
const say = (name, what, all, extra = '') =>
  console.log(`${name.padEnd(14)} ${what.padEnd(32)} p50 ${at(all, 0.5).toFixed(1).padStart(7)} ms   p99 ${at(all, 0.99).toFixed(1).padStart(7)} ms${extra}`);
const live = Object.entries(servers).filter(([, server]) => server.command[0] === 'java' || fs.existsSync(server.command[0]));

class Session {
  static async open(server, size) {
    const session = new Session();
    session.server = server;
    session.client = new Client(server);
    session.started = await session.client.initialize();
    session.uri = pathToFileURL(path.join(scratch, 'bench', server.file)).href;
    session.lines = server.text(size);
    session.version = 1;
    await session.client.open(session.uri, server.language, session.lines.join('\n'));
    session.first = performance.now() - session.client.started;
    return session;
  }

  /** A letter more on some line, and at the next call one fewer. */
  type() {
    const odd = this.version % 2 === 0;
    const line = 4 + ((this.version - 1 >> 1) * 7919) % (this.lines.length - 10);
    const range = { start: { line, character: 6 }, end: { line, character: odd ? 7 : 6 } };
    this.client.notify('textDocument/didChange', { textDocument: { uri: this.uri, version: ++this.version }, contentChanges: [{ range, text: odd ? '' : 'x' }] });
  }

  ask(method, line) {
    const textDocument = { uri: this.uri };
    return this.client.ask(`textDocument/${method}`, line === undefined ? { textDocument } : { textDocument, position: { line, character: 7 } });
  }

  async measured(times, request) {
    const taken = [];
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      await request();
      taken.push(performance.now() - start);
      await pause(THINK);
    }
    return taken;
  }
}

const sections = {
  async typing() {
    for (const size of [20_000, 200_000])
      for (const [name, server] of live) {
        const session = await Session.open(server, size);
        await pause(300);
        const kinds = {
          'keystroke to diagnostics': () => (session.type(), session.ask('diagnostic')),
          // Editors ask for completions right after a keystroke, and for hovers when nobody types.
          'keystroke to completion': () => (session.type(), session.ask('completion', server.completion(session.lines))),
          hover: () => session.ask('hover', server.hover(session.lines)),
        };
        for (const [kind, request] of Object.entries(kinds)) {
          const [first] = await session.measured(WARM_UP, request);
          say(name, `${kind} ${size / 1000} KB`, await session.measured(COUNTED, request), `   the first ${first.toFixed(1)} ms`);
        }
        const { peak, own } = session.client.memory();
        console.log(`${name.padEnd(14)} peak memory ${peak.toFixed(0)} MB, ${own.toFixed(0)} MB of it now in no file; ${session.client.seconds().toFixed(1)} s of processor time`);
        await session.client.stop();
      }
  },

  async memory() {
    for (const [name, server] of live) {
      const session = await Session.open(server, 20_000);
      const text = session.lines.join('\n');
      for (let i = 1; i < MANY_NOTES; i++) await session.client.open(session.uri.replace('bench.', `bench-${i}.`), server.language, text);
      const opened = session.client.memory();
      const half = MANY_EDITS / 2;
      const held = [];
      for (let i = 0; i < MANY_EDITS; i++) {
        session.type();
        await session.ask('diagnostic');
        if (i >= half && i % 100 === 0) held.push(session.client.memory().now);
      }
      const { peak } = session.client.memory();
      console.log(
        `${name.padEnd(14)} ${MANY_NOTES} notes of 20 KB open: peak ${opened.peak.toFixed(0)} MB; ${MANY_EDITS} edits later ${peak.toFixed(0)} MB,`
          + ` of which the second half brought ${(held.at(-1) - held[0]).toFixed(0)} MB`);
      await session.client.stop();
    }
  },

  async starts() {
    const starts = Object.fromEntries(live.map(([name]) => [name, { initialized: [], first: [] }]));
    for (let i = 0; i < STARTS; i++)
      for (const [name, server] of live) {
        const { client, started, first } = await Session.open(server, 2_000);
        starts[name].initialized.push(started);
        starts[name].first.push(first);
        await client.stop();
      }
    for (const [name, { initialized, first }] of Object.entries(starts)) {
      say(name, 'start to initialized', initialized);
      say(name, 'start to first diagnostics', first);
    }
  },
};

console.log(`${WARM_UP} requests of each kind not counted, then ${COUNTED}; ${THINK} ms of rest between two; starts: ${STARTS} in turns, class archive made before`);
for (const [name, section] of Object.entries(sections)) if (!given.only || given.only === name) await section();
process.exit(0);
