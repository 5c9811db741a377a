import type { ClaimView, PlaceRange } from "../../src/protocol";

/** What the extension tells the panel. */
export type ToPanel =
  | { readonly type: "claim"; readonly uri: string; readonly claim: ClaimView }
  | { readonly type: "nothing"; readonly reason: string };

/** What the panel tells the extension. */
export type FromPanel =
  | { readonly type: "ready" }
  | { readonly type: "reveal"; readonly uri: string; readonly range: PlaceRange }
  | { readonly type: "explain"; readonly rule: string };

/** What the editor keeps for the panel over a restart. */
export interface PanelState {
  readonly uri?: string;
  readonly open: readonly string[];
  readonly scroll: number;
}
