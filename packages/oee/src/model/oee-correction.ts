import type { CountKind } from "./oee-input.js";
import type { StateCategory } from "./state-category.js";

/**
 * What somebody sets right after the fact: which state it was, why the machine stood, how many parts it really were.
 *
 * Times are half open, `[fromMs, toMs)`. Corrections are data beside the events, not changes of them: what the machine said
 * stays, and of two corrections of one time the later told holds.
 */
export type OeeCorrection =
  | {
      /** It was another state. */
      readonly kind: "state";
      /** Start, epoch ms, inclusive. */
      readonly fromMs: number;
      /** End, epoch ms, exclusive; not before `fromMs`. */
      readonly toMs: number;
      /** The state name as the state map knows it; a told state does not go stale. */
      readonly state: string;
    }
  | {
      /** The stop had another reason: every time within that is no production gets it, and keeps its state name. */
      readonly kind: "reason";
      /** Start, epoch ms, inclusive. */
      readonly fromMs: number;
      /** End, epoch ms, exclusive; not before `fromMs`. */
      readonly toMs: number;
      /** The reason that stop analysis groups by. */
      readonly reason: string;
      /** What the time counts as; default: as before. */
      readonly category?: Exclude<StateCategory, "production">;
    }
  | {
      /** There were more or fewer parts. */
      readonly kind: "count";
      /** Which quantity. */
      readonly count: CountKind;
      /** When, epoch ms: the part of the calendar and the product just before this time get it. */
      readonly tMs: number;
      /** Parts to add; negative to take away. A quantity that no counter tells is known by its corrections. */
      readonly parts: number;
    };
