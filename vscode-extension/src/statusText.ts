import type { Edition, NoteStatus, Severity } from "./protocol";

const SEVERITIES: readonly [Severity, string][] = [
  ["error", "error"],
  ["warning", "warning"],
  ["info", "info"],
  ["hint", "hint"],
];

/** What stands in the status bar: the date that decides, and how much of the note could be checked. */
export function statusLine({ dos, dosStated, text }: NoteStatus): string {
  const date = dos === undefined ? "no date of service" : `${dosStated ? "DOS" : "as of"} ${dos}`;
  return `${date}: ${text}`;
}

/** The facts of the status item, one for each line of its details. */
export function statusFacts({ kind, dos, dosStated, profile, problems, text }: NoteStatus): readonly string[] {
  const counted = SEVERITIES.filter(([severity]) => problems[severity] > 0).map(
    ([severity, noun]) => `${problems[severity]} ${noun}${problems[severity] === 1 ? "" : "s"}`,
  );
  const date = dos === undefined ? "none is stated" : `${dos}${dosStated ? "" : ", a default: the note states none"}`;
  return [
    `Note: ${kind ?? "of no known kind"}, profile ${profile}`,
    `Date of service: ${date}`,
    `Rules: ${text}`,
    `Problems: ${counted.length === 0 ? "none" : counted.join(", ")}`,
  ];
}

/** Which edition of a set is in force, and for which days. */
export function editionText({ edition, from, to }: Edition): string {
  const dates = from === undefined ? "" : to === undefined ? `, from ${from}` : `, ${from} to ${to}`;
  return `${edition}${dates}`;
}
