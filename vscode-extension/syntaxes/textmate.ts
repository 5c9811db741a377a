/** The part of the TextMate grammar format that this grammar uses. */

export interface Include {
  readonly include: string;
}

export type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Pattern[] }>>;

export interface Match {
  readonly name?: string;
  readonly match: string;
  readonly captures?: Captures;
}

export interface Block {
  readonly name?: string;
  readonly begin: string;
  readonly beginCaptures?: Captures;
  readonly end: string;
  readonly patterns?: readonly Pattern[];
}

/** A block that goes on as long as its lines match. */
export interface WhileBlock {
  readonly begin: string;
  readonly beginCaptures?: Captures;
  readonly while: string;
  readonly patterns?: readonly Pattern[];
}

export type Pattern = Include | Match | Block | WhileBlock;

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>>;
}

/** Scope names take the grammar's own suffix, as themes and other extensions expect. */
export function scope(...names: readonly string[]): string {
  return names.map((name) => `${name}.coding-note`).join(" ");
}

export function anyOf(alternatives: readonly string[]): string {
  return `(?:${alternatives.join("|")})`;
}
