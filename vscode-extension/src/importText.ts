import type { ImportResult } from "./protocol";

export interface Licence {
  readonly notice: string;
  readonly files: readonly string[];
}

/** Files often come with the same notice: it is asked about once. */
export function licencesOf({ licences = [] }: ImportResult): readonly Licence[] {
  return [...new Set(licences.map(({ notice }) => notice))].map((notice) => ({
    notice,
    files: licences.filter((licence) => licence.notice === notice).map(({ file }) => file),
  }));
}

/** One sentence for a notification. */
export function importSummary({ imported, skipped, refused = [] }: ImportResult): string {
  const editions = imported.map(({ title, edition, rows }) => `${title} ${edition} (${rows.toLocaleString("en-US")} rows)`);
  const done = editions.length === 0 ? "Nothing was imported." : `Imported ${editions.join(", ")}.`;
  const left = skipped.length + refused.length;
  return left === 0 ? done : `${done} ${left} ${left === 1 ? "file was" : "files were"} left out.`;
}

/** Everything that a person may want to know of an import, for the log. */
export function importReport({ codebook, imported, skipped, refused = [], notices }: ImportResult): readonly string[] {
  return [
    `Code book: ${codebook}`,
    ...imported.map(({ title, edition, rows, seconds }) => {
      const time = seconds === undefined ? "" : ` in ${seconds} s`;
      return `Imported ${title} ${edition}: ${rows.toLocaleString("en-US")} rows${time}`;
    }),
    ...skipped.map(({ file, reason }) => `Left out ${file}: ${reason}`),
    ...refused.map((reason) => `Refused: ${reason}`),
    ...notices,
  ];
}
