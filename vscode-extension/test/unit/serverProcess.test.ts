import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { ServerProcess } from "../../src/serverProcess";

function node(script: string): ServerProcess {
  return new ServerProcess({ command: process.execPath, args: ["-e", script], shell: false });
}

suite("ServerProcess", () => {
  test("tells the exit code", async () => {
    const server = node("process.exit(3)");
    await server.start();
    assert.deepEqual(await server.exitWithin(10_000), { code: 3 });
  });

  test("does not wait for ever", async () => {
    const server = node("setInterval(() => {}, 1000)");
    await server.start();
    assert.equal(await server.exitWithin(10), undefined);
    await server.endWithin(0);
    assert.deepEqual(await server.exited, { code: null });
  });

  test("names the program that cannot be started", async () => {
    const server = new ServerProcess({ command: "/nowhere/java", args: [], shell: false });
    await assert.rejects(server.start(), /^Error: \/nowhere\/java cannot be started: /);
    await server.endWithin(10_000);
  });
});
