import { setPriority, constants } from "node:os";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import type { ServerCommand } from "./serverLauncher";
import { ServerProcess } from "./serverProcess";

const URI = "untitled:training.claim";

/** A made-up note with a bit of everything, so that the classes of everyday work are loaded. */
const NOTE = `PAYER: Medicare Part B      MAC: NGS JK      POS: 22      CLAIM: professional
DOS: 03/14/2025
INDICATION: Chest pain on exertion. BMI 31.2.
CPT: 75574-26  dx A,B
     76377-26  dx A
ICD-10: A. I25.10
        B. R07.9
`;

const END_LIMIT_MS = 60_000;

/** Drives a server through a short session, for the archive that it writes when it ends. */
export async function train(command: ServerCommand): Promise<void> {
  const server = new ServerProcess(command);
  const child = await server.start();
  if (child.stdout === null || child.stdin === null) {
    throw new Error("the server has no standard streams");
  }
  child.stderr?.resume();
  if (child.pid !== undefined) {
    setPriority(child.pid, constants.priority.PRIORITY_LOW);
  }
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const ended = server.exited.then(() => {
    throw new Error("it ended before its session did");
  });
  try {
    await Promise.race([session((method, params) => connection.sendRequest(method, params), (method, params) => connection.sendNotification(method, params)), ended]);
    void connection.sendNotification("exit");
    const exit = await server.exitWithin(END_LIMIT_MS);
    if (exit?.code !== 0) {
      throw new Error(exit === undefined ? "it did not end" : `it ended with exit code ${String(exit.code)}`);
    }
  } finally {
    ended.catch(() => undefined);
    connection.dispose();
    await server.endWithin(0);
  }
}

async function session(
  request: (method: string, params?: object) => Promise<unknown>,
  notify: (method: string, params?: object) => Promise<void>,
): Promise<void> {
  const textDocument = { uri: URI };
  const position = { line: 3, character: 8 };
  const inNote = { textDocument, position };
  await request("initialize", { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await notify("initialized", {});
  await notify("textDocument/didOpen", { textDocument: { ...textDocument, languageId: "coding-note", version: 1, text: NOTE } });
  const asked: readonly [string, object][] = [
    ["textDocument/diagnostic", { textDocument }],
    ["textDocument/hover", inNote],
    ["textDocument/completion", inNote],
    ["textDocument/codeAction", { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } }],
    ["textDocument/inlayHint", { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } } }],
    ["textDocument/semanticTokens/full", { textDocument }],
    ["scrubjay/status", { textDocument }],
    ["scrubjay/claim", { textDocument }],
  ];
  for (const [method, params] of asked) {
    // A server that does not know one of them trains with the others.
    await request(method, params).catch(() => undefined);
  }
  await request("shutdown");
}
