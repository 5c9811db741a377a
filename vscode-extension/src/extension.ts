import { commands, env, EventEmitter, version, window, workspace, type ExtensionContext, type LogOutputChannel } from "vscode";
import { Blanks } from "./blanks";
import { ClaimPanel } from "./claimPanel";
import { ComputedDocuments } from "./computedDocuments";
import { Controller } from "./controller";
import { CurrentNote } from "./currentNote";
import { explainRule } from "./explainRule";
import { importCodes } from "./importCodes";
import { LintTasks } from "./lintTasks";
import { newNote } from "./newNote";
import { concernsLaunch, concernsTrace, isEnabled } from "./settings";
import { StatusItem } from "./statusItem";

let controller: Controller | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel("Scrubjay", { log: true });
  const traceChanged = new EventEmitter<void>();
  const place = { extensionPath: context.extensionPath, archives: context.globalStorageUri.fsPath };
  const server = new Controller(place, log, traceChanged.event);
  controller = server;

  const note = new CurrentNote();
  const documents = new ComputedDocuments(server, () => ownReport(context, server));
  const status = new StatusItem(server, note);
  const blanks = new Blanks(server, note);
  const panel = new ClaimPanel(context.extensionUri, server, note, (rule) => documents.showRule(rule));

  const handlers: Readonly<Record<string, (argument: unknown) => unknown>> = {
    "scrubjay.doctor": () => documents.showDoctor(),
    "scrubjay.explainRule": (rule) => explainRule(documents, note, rule),
    "scrubjay.importCodes": () => importCodes(server, log),
    "scrubjay.newNote": () => newNote(server, blanks),
    "scrubjay.nextBlank": () => blanks.next(),
    "scrubjay.previousBlank": () => blanks.previous(),
    "scrubjay.priceNote": () =>
      note.document === undefined
        ? window.showInformationMessage("Open a note to price it.")
        : documents.showPrice(note.document.uri),
    "scrubjay.restartServer": () => restart(server),
    "scrubjay.showClaimPanel": () => {
      panel.show(note.document);
    },
    "scrubjay.showLog": () => {
      log.show();
    },
    "scrubjay.showStatus": () => status.showDetails(),
  };

  context.subscriptions.push(
    log,
    traceChanged,
    note,
    documents,
    status,
    blanks,
    panel,
    new LintTasks(place),
    server.onDidChange(() => {
      note.refresh();
    }),
    ...Object.entries(handlers).map(([name, handle]) =>
      commands.registerCommand(name, (argument: unknown) => orTell(log, () => handle(argument))),
    ),
    workspace.onDidChangeConfiguration((change) => {
      if (concernsTrace(change)) {
        traceChanged.fire();
      }
      if (concernsLaunch(change)) {
        void server.restart();
      }
    }),
  );
  await server.restart();
}

export async function deactivate(): Promise<void> {
  await controller?.stop();
  controller = undefined;
}

async function restart(server: Controller): Promise<void> {
  if (!isEnabled()) {
    void window.showInformationMessage("Scrubjay is off, because the setting scrubjay.enable is off.");
  }
  await server.restart();
}

/** The editor shows an error of a command with its name in front; this says only what happened. */
async function orTell(log: LogOutputChannel, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log.error(message);
    void window.showErrorMessage(message);
  }
}

/** What only the extension knows: versions and how the server was started. It names no note. */
function ownReport({ extension }: ExtensionContext, server: Controller): string {
  const { version: own } = extension.packageJSON as { readonly version: string };
  return [
    "Scrubjay report. It holds no text and no name of a note.",
    "",
    `Extension: ${own}`,
    `Editor: ${env.appName} ${version}, ${process.platform} ${process.arch}`,
    `Server: ${server.isRunning ? "running" : "not running"}`,
    ...server.launchReport.map((line) => `  ${line}`),
    "",
  ].join("\n");
}
