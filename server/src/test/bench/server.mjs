// Types into an open document and asks for its diagnostics, as an editor that pulls does; the same
// client drives a peer on a document of the same size, in turns.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [root, scratch] = process.argv.slice(2);
const WARM_UP = 100;
const EDITS = 300;
const STARTS = 5;

const servers = {
  scrubjay: { command: [path.join(root, 'scrubjay'), 'server', '--stdio'], language: 'scrubjay', file: 'bench.report.txt', text: report },
  'vscode-json': { command: [path.join(scratch, 'peers/node_modules/.bin/vscode-json-language-server'), '--stdio'], language: 'json', file: 'bench.json', text: json },
};

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

class Client {
  constructor(command) {
    this.started = performance.now();
    this.process = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
    this.pending = new Map();
    this.next = 1;
    let buffer = Buffer.alloc(0);
    this.process.stdout.on('data', (data) => {
      buffer = Buffer.concat([buffer, data]);
      for (;;) {
        const end = buffer.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/content-length: *(\d+)/i.exec(buffer.subarray(0, end))[1]);
        if (buffer.length < end + 4 + length) return;
        const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length));
        buffer = buffer.subarray(end + 4 + length);
        this.received(message);
      }
    });
  }
  received(message) {
    if (message.method && message.id !== undefined) this.send({ id: message.id, result: null });
    else if (message.id !== undefined) this.pending.get(message.id)?.(message);
  }
  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }
  async ask(method, params) {
    const id = this.next++;
    const start = performance.now();
    const answer = new Promise((resolve) => this.pending.set(id, resolve));
    this.send({ id, method, params });
    await answer;
    return performance.now() - start;
  }
  async initialize() {
    await this.ask('initialize', {
      processId: process.pid, rootUri: pathToFileURL(scratch).href,
      capabilities: { textDocument: { diagnostic: {}, hover: {}, completion: {} } },
    });
    this.send({ method: 'initialized', params: {} });
    return performance.now() - this.started;
  }
  peakMegabytes() {
    const all = [this.process.pid];
    for (let i = 0; i < all.length; i++)
      all.push(...fs.readFileSync(`/proc/${all[i]}/task/${all[i]}/children`, 'utf8').split(' ').filter(Boolean).map(Number));
    const peak = (pid) => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return all.map(peak).reduce((a, b) => a + b) / 1024;
  }
  async stop() {
    await this.ask('shutdown', null);
    this.send({ method: 'exit' });
  }
}

const at = (all, share) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
const say = (name, what, all) =>
  console.log(`${name.padEnd(12)} ${what.padEnd(32)} p50 ${at(all, 0.5).toFixed(1).padStart(7)} ms   p99 ${at(all, 0.99).toFixed(1).padStart(7)} ms`);

async function opened(server, size) {
  const client = new Client(server.command);
  const started = await client.initialize();
  const uri = pathToFileURL(path.join(scratch, server.file)).href;
  const lines = server.text(size);
  client.send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: server.language, version: 1, text: lines.join('\n') } } });
  await client.ask('textDocument/diagnostic', { textDocument: { uri } });
  return { client, uri, lines, started, first: performance.now() - client.started };
}

const live = Object.entries(servers).filter(([, server]) => fs.existsSync(server.command[0]));
for (const size of [20_000, 200_000]) {
  for (const [name, server] of live) {
    const { client, uri, lines } = await opened(server, size);
    const document = { uri };
    const typed = [];
    for (let i = 0; i < WARM_UP + EDITS; i++) {
      const line = 4 + ((i >> 1) * 7919) % (lines.length - 10);
      const range = { start: { line, character: 6 }, end: { line, character: 6 + (i % 2) } };
      const start = performance.now();
      client.send({ method: 'textDocument/didChange', params: { textDocument: { uri, version: i + 2 }, contentChanges: [{ range, text: i % 2 ? '' : 'x' }] } });
      await client.ask('textDocument/diagnostic', { textDocument: document });
      if (i >= WARM_UP) typed.push(performance.now() - start);
    }
    say(name, `keystroke to diagnostics ${size / 1000} KB`, typed);
    for (const method of ['hover', 'completion']) {
      const taken = [];
      for (let i = 0; i < 100; i++) taken.push(await client.ask(`textDocument/${method}`, { textDocument: document, position: { line: lines.length - 3, character: 7 } }));
      say(name, `${method} ${size / 1000} KB`, taken);
    }
    console.log(`${name.padEnd(12)} peak memory ${client.peakMegabytes().toFixed(0)} MB`);
    await client.stop();
  }
}
const starts = Object.fromEntries(live.map(([name]) => [name, { initialized: [], first: [] }]));
for (let i = 0; i < STARTS; i++)
  for (const [name, server] of live) {
    const { client, started, first } = await opened(server, 2_000);
    starts[name].initialized.push(started);
    starts[name].first.push(first);
    await client.stop();
  }
for (const [name, { initialized, first }] of Object.entries(starts)) {
  say(name, 'start to initialized', initialized);
  say(name, 'start to first diagnostics', first);
}
process.exit(0);
