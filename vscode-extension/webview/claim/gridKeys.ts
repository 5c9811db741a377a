import { neighbour, type GridPlace } from "./grid";

/** Lets Tab reach one cell of every grid below an element, and the arrow keys the others. */
export function handleGridKeys(root: HTMLElement): void {
  root.addEventListener("keydown", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLButtonElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const buttons = buttonsAround(target);
    const next = neighbour(buttons.map(placeOf), buttons.indexOf(target), event.key);
    if (next !== undefined) {
      event.preventDefault();
      buttons[next]?.focus();
    }
  });
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLButtonElement) {
      for (const button of buttonsAround(target)) {
        button.tabIndex = button === target ? 0 : -1;
      }
    }
  });
}

/** The buttons of the grid around an element, in the order of reading; none outside a grid. */
function buttonsAround(element: Element): readonly HTMLButtonElement[] {
  return [...(element.closest("[role=grid]")?.querySelectorAll("button") ?? [])];
}

function placeOf(button: HTMLButtonElement): GridPlace {
  const cell = button.closest("td");
  return { row: cell?.closest("tr")?.rowIndex ?? 0, column: cell?.cellIndex ?? 0 };
}
