/**
 * The requests that the Scrubjay server answers beside those of the language server protocol. The
 * answer is null for a document that is not open.
 */
export interface Requests {
  readonly "scrubjay/claim": Exchange<DocumentParams, ClaimView | null>;
  readonly "scrubjay/status": Exchange<DocumentParams, NoteStatus | null>;
  readonly "scrubjay/blanks": Exchange<DocumentParams, { readonly blanks: readonly PlaceRange[] }>;
  readonly "scrubjay/explain": Exchange<{ readonly rule: string }, { readonly name: string; readonly markdown: string }>;
  readonly "scrubjay/price": Exchange<DocumentParams & { readonly locality?: string }, { readonly text: string; readonly markdown: string } | null>;
  readonly "scrubjay/importCodes": Exchange<ImportParams, ImportResult>;
  readonly "scrubjay/doctor": Exchange<Readonly<Record<string, never>>, { readonly text: string }>;
  readonly "scrubjay/newNote": Exchange<Readonly<Record<string, never>>, { readonly templates: readonly NoteTemplate[] }>;
}

interface Exchange<Params, Result> {
  readonly params: Params;
  readonly result: Result;
}

/** Sent by the server when editions or settings have changed, so that whatever was shown may be out of date. */
export const STATUS_CHANGED = "scrubjay/statusChanged";

/** A place in a document. Lines and characters count from zero, characters in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export type Severity = "error" | "warning" | "info" | "hint";

/** One release of one code set. Dates are ISO dates, both inclusive. */
export interface Edition {
  readonly set: string;
  /** The name of the set for people. */
  readonly title: string;
  readonly edition: string;
  readonly from?: string;
  readonly to?: string;
  readonly rows?: number;
}

/** What a claim note says, what it pays and what is wrong with it. Absent facts are absent keys. */
export interface ClaimView {
  readonly version: number;
  readonly kind?: string;
  readonly title: string;
  readonly groups: readonly ClaimGroup[];
  readonly problems: readonly ClaimProblem[];
  readonly unchecked: readonly { readonly rule: string; readonly reason: string }[];
  readonly editions: readonly Edition[];
}

/** The lines of one date of service. */
export interface ClaimGroup {
  readonly dos?: string;
  readonly claim?: string;
  readonly payer?: string;
  readonly mac?: string;
  readonly locality?: string;
  readonly lines: readonly ClaimLine[];
  readonly total?: number;
  readonly totalText?: string;
  readonly pairs: readonly ClaimPair[];
}

export interface ClaimLine {
  readonly range: PlaceRange;
  readonly code: string;
  readonly label?: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly dos?: string;
  readonly diagnoses: readonly string[];
  readonly charge?: number;
  readonly system?: string;
  readonly systemText?: string;
  readonly amount?: number;
  /** The code beside which NCCI denies the line, so that it is paid nothing. */
  readonly deniedBeside?: string;
  readonly outcome?: string;
  readonly steps: readonly { readonly what: string; readonly amount?: number }[];
  readonly unchecked: readonly string[];
}

/** What NCCI says of two codes: never together, only with a modifier, nothing, or no table to ask. */
export type Verdict = "never" | "modifier" | "none" | "not-checked";

export interface ClaimPair {
  readonly first: string;
  readonly second: string;
  readonly column1?: string;
  readonly column2?: string;
  readonly verdict: Verdict;
  /** Whether a line of the pair carries a modifier that NCCI takes for this. */
  readonly present: boolean;
  readonly text: string;
}

export interface ClaimProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: PlaceRange;
  readonly code?: string;
}

export interface NoteStatus {
  readonly kind?: string;
  readonly dos?: string;
  /** Whether the note itself says its date; otherwise a default stands in. */
  readonly dosStated: boolean;
  readonly profile: string;
  readonly checked: number;
  readonly notChecked: number;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly editions: readonly Edition[];
  readonly text: string;
}

export interface ImportParams {
  readonly files: readonly string[];
  readonly acceptLicense: boolean;
  readonly workDoneToken?: string;
}

export interface ImportedEdition extends Pick<Edition, "set" | "title" | "edition"> {
  readonly rows: number;
  readonly seconds?: number;
}

export interface ImportResult {
  readonly codebook: string;
  readonly imported: readonly ImportedEdition[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  readonly notices: readonly string[];
  readonly refused?: readonly string[];
  /** Files of which nothing was imported, because their licence was not accepted. */
  readonly licences?: readonly { readonly file: string; readonly notice: string }[];
}

export interface NoteTemplate {
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
}
