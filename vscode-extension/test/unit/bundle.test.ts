import assert from "node:assert/strict";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { after, before, suite, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { FakeVscode, loadBundle, type Extension } from "./fakeVscode";

const BUNDLE = path.resolve("dist/extension.js");

/** A server that answers, writes down what it is told, and ends as its last argument says. */
const SERVER = `#!${process.execPath}
const fs = require("node:fs");
const [ending, journal] = fs.readFileSync(__filename + ".plan", "utf8").split("\\n");
fs.appendFileSync(journal, "started " + process.argv.slice(2).join(" ") + "\\n");
let input = "";
const answer = (id, result) => {
  const body = JSON.stringify({ jsonrpc: "2.0", id, result });
  process.stdout.write("Content-Length: " + Buffer.byteLength(body) + "\\r\\n\\r\\n" + body);
};
process.stdin.setEncoding("utf8").on("data", (chunk) => {
  input += chunk;
  for (let head; (head = /Content-Length: (\\d+)\\r\\n\\r\\n/.exec(input)); ) {
    const start = head.index + head[0].length;
    if (input.length < start + Number(head[1])) return;
    const message = JSON.parse(input.slice(start, start + Number(head[1])));
    input = input.slice(start + Number(head[1]));
    fs.appendFileSync(journal, message.method + "\\n");
    if (message.method.startsWith("scrubjay/")) fs.appendFileSync(journal, "params " + JSON.stringify(message.params) + "\\n");
    if (message.method === "scrubjay/newNote") answer(message.id, { templates: [] });
    if (message.method === "initialize" && ending === "never answers") continue;
    if (message.method === "initialize" && ending === "ends at once") process.exit(1);
    if (message.method === "initialize") answer(message.id, { capabilities: {} });
    if (message.method === "shutdown") answer(message.id, null);
    if (message.method === "exit") process.exit(0);
    if (message.method === "initialized" && ending.startsWith("exit ")) setTimeout(() => process.exit(Number(ending.slice(5))), 50);
  }
});
`;

suite("the bundle", { skip: process.platform === "win32" }, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "scrubjay-bundle-"));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  async function makeServer(name: string, ending: string): Promise<{ server: string; journal: string }> {
    const server = path.join(folder, name);
    const journal = `${server}.journal`;
    await writeFile(server, SERVER);
    await chmod(server, 0o755);
    await writeFile(`${server}.plan`, `${ending}\n${journal}`);
    await writeFile(journal, "");
    return { server, journal };
  }

  async function activate(settings: Readonly<Record<string, unknown>>): Promise<{ fake: FakeVscode; extension: Extension }> {
    const fake = new FakeVscode();
    for (const [name, value] of Object.entries(settings)) {
      fake.settings.set(name, value);
    }
    const extension = loadBundle(BUNDLE, fake);
    await extension.activate({
      extensionPath: folder,
      extensionUri: {},
      globalStorageUri: { fsPath: path.join(folder, "storage") },
      extension: { packageJSON: { version: "0.0.0" } },
      subscriptions: [],
    });
    return { fake, extension };
  }

  async function eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + 10_000;
    while (!(await holds())) {
      assert.ok(Date.now() < end, `not within ten seconds: ${what}`);
      await delay(20);
    }
  }

  const timesIn = async (journal: string, text: string): Promise<number> =>
    (await readFile(journal, "utf8")).split("\n").filter((line) => line === text).length;

  test("registers the commands of package.json, and no server while it is off", async () => {
    const { fake, extension } = await activate({ "scrubjay.enable": false });
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
      contributes: { commands: { command: string }[] };
    };
    assert.deepEqual([...fake.commands.keys()].sort(), contributes.commands.map(({ command }) => command).sort());
    assert.deepEqual(fake.log, ["The setting scrubjay.enable is off: no server is running."]);
    await extension.deactivate();
  });

  test("talks to a server, restarts it on command and stops it at the end", async () => {
    const { server, journal } = await makeServer("good", "stays");
    const { fake, extension } = await activate({ "scrubjay.server.path": server });
    await eventually("initialized", async () => (await timesIn(journal, "initialized")) === 1);
    assert.equal(await timesIn(journal, "started server --stdio"), 1);
    await fake.commands.get("scrubjay.restartServer")?.();
    await eventually("initialized again", async () => (await timesIn(journal, "initialized")) === 2);
    await extension.deactivate();
    assert.equal(await timesIn(journal, "exit"), 2);
    assert.deepEqual(fake.errors, []);
  });

  test("gives a request its parameters as one object", async () => {
    const { server, journal } = await makeServer("asked", "stays");
    const { fake, extension } = await activate({ "scrubjay.server.path": server });
    await eventually("initialized", async () => (await timesIn(journal, "initialized")) === 1);
    void fake.commands.get("scrubjay.newNote")?.();
    await eventually("asked", async () => (await timesIn(journal, "params {}")) === 1);
    await extension.deactivate();
  });

  test("stops the server when the setting is turned off", async () => {
    const { server, journal } = await makeServer("switched", "stays");
    const { fake, extension } = await activate({ "scrubjay.server.path": server });
    await eventually("initialized", async () => (await timesIn(journal, "initialized")) === 1);
    fake.change("scrubjay.enable", false);
    await eventually("exit", async () => (await timesIn(journal, "exit")) === 1);
    await extension.deactivate();
  });

  test("starts a server that stops again and again five times, and then says so once", async () => {
    const { server, journal } = await makeServer("crashing", "exit 1");
    const { fake, extension } = await activate({ "scrubjay.server.path": server });
    await eventually("an error", () => fake.errors.length > 0);
    assert.equal(await timesIn(journal, "initialized"), 6);
    assert.equal(fake.errors.length, 1);
    assert.match(fake.errors[0]?.message ?? "", /is not running: it was started again 5 times within 10 minutes/);
    assert.deepEqual(fake.errors[0]?.buttons, ["Restart Server", "Show Log"]);
    await extension.deactivate();
  });

  test("does not start a server again that ran out of memory", async () => {
    const { server, journal } = await makeServer("exhausted", "exit 3");
    const { fake, extension } = await activate({ "scrubjay.server.path": server });
    await eventually("an error", () => fake.errors.length > 0);
    assert.equal(await timesIn(journal, "initialized"), 1);
    assert.match(fake.errors[0]?.message ?? "", /ran out of memory/);
    await extension.deactivate();
  });

  test("says once that a server ended while it was starting", async () => {
    const { server } = await makeServer("broken", "ends at once");
    const { fake, extension } = await activate({ "scrubjay.server.path": server });
    await eventually("an error", () => fake.errors.length > 0);
    await extension.deactivate();
    assert.equal(fake.errors.length, 1);
    assert.equal(
      fake.errors[0]?.message,
      "Scrubjay's language server did not start. The server ended while it was starting, with exit code 1.",
    );
    assert.deepEqual(fake.errors[0].buttons, ["Open Settings", "Show Log"]);
  });

  test("can restart a server that never answers", async () => {
    const { server, journal } = await makeServer("mute", "never answers");
    const { fake, extension } = await activate({ "scrubjay.server.path": server });
    await eventually("asked", async () => (await timesIn(journal, "initialize")) === 1);
    await writeFile(`${server}.plan`, `stays\n${journal}`);
    await fake.commands.get("scrubjay.restartServer")?.();
    await eventually("initialized", async () => (await timesIn(journal, "initialized")) === 1);
    await extension.deactivate();
    assert.deepEqual(fake.errors, []);
  });

  test("names the launcher that is not there", async () => {
    const { fake, extension } = await activate({ "scrubjay.server.path": path.join(folder, "gone") });
    assert.match(fake.errors[0]?.message ?? "", /scrubjay\.server\.path names a file that is not there/);
    await extension.deactivate();
  });

  test("traces the names of messages and nothing of what they hold", async () => {
    const { server, journal } = await makeServer("traced", "stays");
    const { fake, extension } = await activate({
      "scrubjay.server.path": server,
      "scrubjay.trace.server": "messages",
    });
    await eventually("initialized", async () => (await timesIn(journal, "initialized")) === 1);
    await extension.deactivate();
    const log = fake.log.join("\n");
    assert.match(log, /Sending request 'initialize/);
    assert.doesNotMatch(log, /capabilities|clientInfo|\{/);
  });

  test("traces nothing at a setting that would log whole messages", async () => {
    const { server, journal } = await makeServer("verbose", "stays");
    const { fake, extension } = await activate({
      "scrubjay.server.path": server,
      "scrubjay.trace.server": "verbose",
    });
    await eventually("initialized", async () => (await timesIn(journal, "initialized")) === 1);
    await extension.deactivate();
    assert.doesNotMatch(fake.log.join("\n"), /initialize/);
  });
});
