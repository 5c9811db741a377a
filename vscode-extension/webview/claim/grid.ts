/** Where a cell stands in a table, counted from zero. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads among the cells of a grid: left and right through all of them in the order of reading, up and down
 * within a column, because not every cell of the grid is one to go to.
 *
 * @param places in the order of reading
 * @returns the index in places; none where the key leads nowhere
 */
export function neighbour(places: readonly GridPlace[], from: number, key: string): number | undefined {
  const here = places[from];
  const isThere = (index: number): boolean => index >= 0 && index < places.length;
  const inColumn = (step: 1 | -1): number | undefined => {
    for (let index = from + step; isThere(index); index += step) {
      if (places[index]?.column === here?.column) {
        return index;
      }
    }
    return undefined;
  };
  switch (key) {
    case "ArrowRight":
      return isThere(from + 1) ? from + 1 : undefined;
    case "ArrowLeft":
      return isThere(from - 1) ? from - 1 : undefined;
    case "ArrowDown":
      return inColumn(1);
    case "ArrowUp":
      return inColumn(-1);
    case "Home":
      return isThere(0) ? 0 : undefined;
    case "End":
      return isThere(places.length - 1) ? places.length - 1 : undefined;
    default:
      return undefined;
  }
}
