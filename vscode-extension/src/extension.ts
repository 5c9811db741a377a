import { commands, EventEmitter, window, workspace, type ExtensionContext } from "vscode";
import { Controller } from "./controller";
import { concernsLaunch, concernsTrace, isEnabled } from "./settings";

let controller: Controller | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel("Scrubjay", { log: true });
  const traceChanged = new EventEmitter<void>();
  const started = new Controller(context.extensionPath, log, traceChanged.event);
  controller = started;
  context.subscriptions.push(
    log,
    traceChanged,
    commands.registerCommand("scrubjay.showLog", () => {
      log.show();
    }),
    commands.registerCommand("scrubjay.restartServer", async () => {
      if (!isEnabled()) {
        void window.showInformationMessage("Scrubjay is off, because the setting scrubjay.enable is off.");
      }
      await started.restart();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (concernsTrace(change)) {
        traceChanged.fire();
      }
      if (concernsLaunch(change)) {
        void started.restart();
      }
    }),
  );
  await started.restart();
}

export async function deactivate(): Promise<void> {
  await controller?.stop();
  controller = undefined;
}
