import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { suite, test } from "node:test";
import { javaCommand, launcherCommand, planLaunch } from "../../src/serverLauncher";

suite("the server's command line", () => {
  test("keeps the JVM's own messages off standard output", () => {
    const { command, args, shell } = javaCommand("/opt/java/bin/java", "/ext/server/scrubjay.jar");
    assert.equal(command, "/opt/java/bin/java");
    assert.equal(shell, false);
    assert.equal(
      args.join(" "),
      "-Xlog:disable -Xlog:all=warning:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms20m " +
        "-XX:NewRatio=1 -XX:SurvivorRatio=2 -XX:Tier0InvokeNotifyFreqLog=4 " +
        "-XX:Tier3InvocationThreshold=32 -XX:Tier3MinInvocationThreshold=16 " +
        "-XX:Tier3CompileThreshold=200 -Xss512k -Xmx256m -XX:+ExitOnOutOfMemoryError " +
        "-XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash " +
        "-XX:+SuppressFatalErrorMessage -XX:-UsePerfData " +
        "-jar /ext/server/scrubjay.jar server --stdio",
    );
  });

  test("runs a launcher as it is", () => {
    assert.deepEqual(launcherCommand("/opt/scrubjay/bin/scrubjay", "linux"), {
      command: "/opt/scrubjay/bin/scrubjay",
      args: ["server", "--stdio"],
      shell: false,
    });
  });

  test("runs a batch file through the shell of Windows", () => {
    assert.deepEqual(launcherCommand("C:\\Program Files\\scrubjay\\scrubjay.cmd", "win32"), {
      command: '"C:\\Program Files\\scrubjay\\scrubjay.cmd"',
      args: ["server", "--stdio"],
      shell: true,
    });
  });
});

suite("planLaunch", () => {
  test("names the launcher that is not there", async () => {
    await assert.rejects(planLaunch({ serverPath: "/nowhere/scrubjay", javaHome: "" }, { extensionPath: "/ext", env: {} }), {
      message: "The setting scrubjay.server.path names a file that is not there: /nowhere/scrubjay",
    });
  });

  test("says that the server is missing before it looks for a Java", async () => {
    await assert.rejects(planLaunch({ serverPath: "", javaHome: "" }, { extensionPath: "/ext", env: {} }), /must be installed again.*scrubjay\.jar/);
  });

  test("runs the packed server on the Java of the setting", { skip: process.platform === "win32" }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "scrubjay-launch-"));
    try {
      for (const name of ["server", "jdk/bin"]) {
        await mkdir(path.join(folder, name), { recursive: true });
      }
      await writeFile(path.join(folder, "server", "scrubjay.jar"), "");
      await writeFile(path.join(folder, "jdk", "bin", "java"), "", { mode: 0o755 });
      await writeFile(path.join(folder, "jdk", "release"), 'JAVA_VERSION="17.0.15"\n');
      const java = path.join(folder, "jdk", "bin", "java");
      const plan = await planLaunch({ serverPath: "", javaHome: path.join(folder, "jdk") }, { extensionPath: folder, env: {}, platform: "linux" });
      assert.equal(plan.server.command, java);
      assert.equal(plan.reason, `The server runs on ${java}, from the setting scrubjay.java.home.`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
