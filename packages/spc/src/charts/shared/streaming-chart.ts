import type { Issue } from "@taktline/core";
import type { ChartState, Exclusion, StreamingChart } from "../types.js";
import { reasons } from "./exclusions.js";
import type { ChartPlan, Row } from "./plan.js";
import { checkState, rowAccumulator, statusOf } from "./row-accumulator.js";
import type { Tally, Usability } from "./tally.js";

/** What a streaming chart is made of. */
export interface Streaming<Kind extends string, Input, Name extends string, Options, Limits> {
  readonly kind: Kind;
  readonly options: Options & { readonly exclude?: readonly (number | Exclusion)[] };
  readonly plan: ChartPlan<Name, Limits>;
  /** Usable points of phase I; see `phase1Of`. */
  readonly phase1: number;
  /** The row of an input; what it needs of earlier inputs belongs in the track of the plan. */
  readonly read: (input: Input, leftOut: boolean) => readonly [Row, Usability];
  /** What was wrong with the data so far. */
  readonly issues: (tally: Tally, limits: Limits | null) => readonly Issue[];
}

/** Starts a streaming chart from its parts, or goes on with a saved one. */
export function streamingChart<Kind extends string, Input, Name extends string, Options, Limits>(
  of: Streaming<Kind, Input, Name, Options, Limits>,
  from?: ChartState<Kind, Options, Limits>,
): StreamingChart<Input, Name, Limits, ChartState<Kind, Options, Limits>> {
  const rows = rowAccumulator(of.plan, of.phase1, from?.rows);
  const listed = reasons(of.options.exclude);
  return {
    push(input, t, excludeReason) {
      const reason = excludeReason ?? listed.get(rows.next);
      const [row, how] = of.read(input, reason !== undefined);
      return rows.push(row, how, t, reason);
    },
    value() {
      const so = rows.summary();
      return statusOf(so, of.issues(so.tally, so.limits));
    },
    save() {
      return { kind: `spc.${of.kind}`, v: 1, options: of.options, rows: rows.save() };
    },
  };
}

/** Gives a saved state back; throws `SPC_STATE` unless it is one of this chart. */
export function checkedState<State extends { readonly kind: string }>(
  kind: State["kind"],
  state: State,
): State {
  checkState(kind, state);
  return state;
}
