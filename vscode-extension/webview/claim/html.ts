import type { PlaceRange } from "../../src/protocol";

/** Text that is HTML already. Everything else is escaped when it is put into a template. */
export class Html {
  constructor(readonly text: string) {}
}

export type Fragment = string | number | Html | undefined | readonly Fragment[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Puts values into HTML: strings are escaped, lists are joined, and what is undefined leaves nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  return new Html(parts.reduce((before, part, index) => before + asHtml(values[index - 1]) + part));
}

/** Where a button leads: the panel's script reads it and the extension goes there. */
export function place({ start, end }: PlaceRange): Html {
  return html`data-range="${start.line} ${start.character} ${end.line} ${end.character}"`;
}

function asHtml(value: Fragment): string {
  if (value === undefined) {
    return "";
  }
  if (value instanceof Html) {
    return value.text;
  }
  if (typeof value === "object") {
    return value.map(asHtml).join("");
  }
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
