import * as path from "node:path";

/**
 * Paths for `scrubjay lint`, which prints them as it gets them, relative to the folder that it runs in: the problem
 * matcher reads every path so. (A matcher that looks first whether a relative file exists loses the last problems of a
 * task that has ended meanwhile.)
 */
export function relativeTo(folder: string | undefined, paths: readonly string[]): readonly string[] {
  return paths.map((one) => (folder !== undefined && path.isAbsolute(one) ? path.relative(folder, one) || "." : one));
}
