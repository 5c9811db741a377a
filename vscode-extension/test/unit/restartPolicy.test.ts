import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { RestartPolicy } from "../../src/restartPolicy";

const MINUTE = 60_000;

suite("RestartPolicy", () => {
  test("allows five restarts in ten minutes and no sixth", () => {
    let now = 0;
    const policy = new RestartPolicy(() => now);
    for (let crash = 0; crash < 5; crash++) {
      assert.deepEqual(policy.serverStopped(1), { restart: true });
      now += MINUTE;
    }
    const decision = policy.serverStopped(1);
    assert.equal(decision.restart, false);
    assert.match(decision.reason, /5 times within 10 minutes/);
  });

  test("forgets a restart after ten minutes", () => {
    let now = 0;
    const policy = new RestartPolicy(() => now);
    for (let crash = 0; crash < 20; crash++) {
      assert.equal(policy.serverStopped(1).restart, true);
      now += 2 * MINUTE;
    }
  });

  test("does not restart a server that ran out of memory", () => {
    assert.deepEqual(new RestartPolicy().serverStopped(3), { restart: false, reason: "it ran out of memory" });
  });

  test("restarts a server that a signal ended", () => {
    assert.deepEqual(new RestartPolicy().serverStopped(null), { restart: true });
    assert.deepEqual(new RestartPolicy().serverStopped(undefined), { restart: true });
  });
});
