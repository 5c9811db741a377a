import type { PlaceRange } from "../../src/protocol";
import { handleGridKeys } from "./gridKeys";
import type { Html } from "./html";
import type { FromPanel, PanelState, ToPanel } from "./messages";
import { announcement, renderClaim, renderNothing } from "./view";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
};

const editor = acquireVsCodeApi();
let state: PanelState = editor.getState() ?? { open: [], scroll: 0 };

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`The panel's page has no ${id}.`);
  }
  return found;
}

const root = element("claim");
const status = element("status");

/** Puts new content in place of the old, with the same parts open and the same button focused. */
function show(content: Html): void {
  const focused = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const { scroll } = state;
  root.innerHTML = content.text;
  for (const details of root.querySelectorAll("details")) {
    details.open = state.open.includes(details.dataset["key"] ?? "");
  }
  if (focused !== undefined && focused !== "") {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  window.scrollTo(0, scroll);
}

function keep(change: Partial<PanelState>): void {
  state = { ...state, ...change };
  editor.setState(state);
}

function announce(text: string): void {
  if (status.textContent !== text) {
    status.textContent = text;
  }
}

function rangeOf(text: string): PlaceRange {
  const [line = 0, character = 0, endLine = line, endCharacter = character] = text.split(" ").map(Number);
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

window.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => {
  if (data.type === "claim") {
    if (state.uri !== data.uri) {
      keep({ uri: data.uri, open: state.uri === undefined ? state.open : [], scroll: 0 });
    }
    show(renderClaim(data.claim));
    announce(announcement(data.claim));
  } else {
    show(renderNothing(data.reason));
    announce(data.reason);
  }
});

root.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  const range = button?.dataset["range"];
  const rule = button?.dataset["rule"];
  if (range !== undefined && state.uri !== undefined) {
    editor.postMessage({ type: "reveal", uri: state.uri, range: rangeOf(range) });
  } else if (rule !== undefined) {
    editor.postMessage({ type: "explain", rule });
  }
});

handleGridKeys(root);

// The event of an opened part does not bubble, so it is caught on its way down.
root.addEventListener(
  "toggle",
  () => {
    const open = [...root.querySelectorAll("details")].filter((details) => details.open).map((details) => details.dataset["key"] ?? "");
    keep({ open });
  },
  true,
);

window.addEventListener("scroll", () => {
  keep({ scroll: window.scrollY });
});

editor.postMessage({ type: "ready" });
