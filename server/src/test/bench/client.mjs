// A language server as a child process, and the one client that speaks to every server measured here.
import { spawn } from 'node:child_process';
import fs from 'node:fs';

export class Client {
  constructor({ command, environment = {} }) {
    this.started = performance.now();
    this.process = spawn(command[0], command.slice(1), {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, ...environment },
    });
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
    this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  notify(method, params) {
    this.send({ method, params });
  }

  /** The answer's result. */
  async ask(method, params) {
    const id = this.next++;
    const answer = new Promise((resolve) => this.pending.set(id, resolve));
    this.send({ id, method, params });
    const { result, error } = await answer;
    this.pending.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Milliseconds from the start of the process until it has introduced itself. */
  async initialize() {
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {}, hover: {}, completion: {} } },
    });
    this.notify('initialized', {});
    return performance.now() - this.started;
  }

  open(uri, languageId, text) {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return this.ask('textDocument/diagnostic', { textDocument: { uri } });
  }

  /** Megabytes that the server and its children hold: now, at their peak, and of that what no file backs. */
  memory() {
    const all = [this.process.pid];
    for (let i = 0; i < all.length; i++)
      all.push(...fs.readFileSync(`/proc/${all[i]}/task/${all[i]}/children`, 'utf8').split(' ').filter(Boolean).map(Number));
    const sum = (key) =>
      all
        .map((pid) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0))
        .reduce((a, b) => a + b) / 1024;
    return { now: sum('VmRSS'), peak: sum('VmHWM'), own: sum('RssAnon') };
  }

  /** Seconds of processor time that the server has taken. */
  seconds() {
    const fields = fs.readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.on('exit', resolve));
    await this.ask('shutdown', null);
    this.notify('exit');
    await ended;
  }
}
