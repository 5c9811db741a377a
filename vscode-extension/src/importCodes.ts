import { randomUUID } from "node:crypto";
import { ProgressLocation, window, type CancellationToken, type LogOutputChannel, type Progress } from "vscode";
import { importReport, importSummary, licencesOf, type Licence } from "./importText";
import type { ImportResult } from "./protocol";
import type { Server } from "./server";

const ACCEPT = "Accept and Import";
const DETAILS = "Show Details";

interface Report {
  readonly message?: string;
  readonly increment?: number;
}

/** Lets a person choose official files and imports them, with progress, and only with the licences accepted. */
export async function importCodes(server: Server, log: LogOutputChannel): Promise<void> {
  const chosen = await window.showOpenDialog({
    title: "Import code files as CMS, CDC or the AMA publish them; zips as they are",
    openLabel: "Import",
    canSelectMany: true,
  });
  const files = (chosen ?? []).map(({ fsPath }) => fsPath);
  if (files.length === 0) {
    return;
  }
  const first = await importFiles(server, files, false);
  if (first === undefined) {
    return;
  }
  const accepted: string[] = [];
  for (const licence of licencesOf(first)) {
    if (await isAccepted(licence)) {
      accepted.push(...licence.files);
    }
  }
  await say(first, log, accepted.length === 0);
  if (accepted.length > 0) {
    const second = await importFiles(server, accepted, true);
    if (second !== undefined) {
      await say(second, log, true);
    }
  }
}

/** @returns undefined when it was cancelled */
async function importFiles(server: Server, files: readonly string[], acceptLicense: boolean): Promise<ImportResult | undefined> {
  const options = { location: ProgressLocation.Notification, title: "Scrubjay imports code files", cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    try {
      return await askToImport(server, files, acceptLicense, progress, token);
    } catch (error) {
      if (token.isCancellationRequested) {
        void window.showInformationMessage("The import was cancelled. The code book is as it was.");
        return undefined;
      }
      throw error;
    }
  });
}

async function askToImport(
  server: Server,
  files: readonly string[],
  acceptLicense: boolean,
  progress: Progress<Report>,
  token: CancellationToken,
): Promise<ImportResult> {
  const workDoneToken = randomUUID();
  let before = 0;
  const stopListening = server.onProgress(workDoneToken, ({ message, percentage }) => {
    const increment = percentage === undefined ? 0 : Math.max(0, percentage - before);
    before += increment;
    progress.report({ ...(message === undefined ? {} : { message }), increment });
  });
  try {
    return await server.ask("scrubjay/importCodes", { files, acceptLicense, workDoneToken }, token);
  } finally {
    stopListening();
  }
}

async function isAccepted({ notice, files }: Licence): Promise<boolean> {
  const question = files.length === 1 ? "This file comes with a licence notice." : `${files.length} files come with a licence notice.`;
  const answer = await window.showInformationMessage(question, { modal: true, detail: notice }, ACCEPT);
  return answer === ACCEPT;
}

async function say(result: ImportResult, log: LogOutputChannel, isLast: boolean): Promise<void> {
  importReport(result).forEach((line) => {
    log.info(line);
  });
  if (result.imported.length === 0 && !isLast) {
    return;
  }
  const answer = await window.showInformationMessage(importSummary(result), DETAILS);
  if (answer === DETAILS) {
    log.show();
  }
}
