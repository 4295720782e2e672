import type { Issue } from "@taktline/core";
import { refuse } from "../../refuse.js";
import { pointFlag } from "../point-flag.js";
import type { ChartProgress, ChartStatus, ControlLine, Signal, StreamPoint } from "../types.js";
import { type Panel, panel } from "./panel.js";
import type { ChartPlan, Row, Track } from "./plan.js";
import { isCount } from "./saved.js";
import { estimated, neededColumns } from "./series.js";
import { type Tally, tallied, tally, type Usability } from "./tally.js";

type Waiting<Limits> = ChartProgress<Limits>["waiting"][number];

/** The part of the state that a status tells. */
export interface RowSummary<Limits>
  extends Omit<ChartProgress<Limits>, "panels" | "track" | "waiting" | "tally"> {
  readonly tally: Tally;
}

/** Judges rows as they come, first collecting a phase I where the plan has no limits yet. */
export interface RowAccumulator<Name extends string, Limits> {
  /** Takes the next row; a row that is not usable is missing, one with a reason is left out. */
  push(
    row: Row,
    usability: Usability,
    t: number | undefined,
    reason: string | undefined,
  ): StreamPoint<Name>;
  /** The index that the next point gets. */
  readonly next: number;
  summary(): RowSummary<Limits>;
  save(): ChartProgress<Limits>;
}

const orNull = (x: number) => (Number.isNaN(x) ? null : x);
const orNaN = (x: number | null) => (x === null ? Number.NaN : x);

/** Starts a row accumulator, or goes on with one; `phase1` counts usable rows. */
export function rowAccumulator<Name extends string, Limits>(
  plan: ChartPlan<Name, Limits>,
  phase1: number,
  from?: ChartProgress<Limits>,
): RowAccumulator<Name, Limits> {
  const { names } = plan;
  if (from !== undefined) checkShape(plan, from);
  const needed = neededColumns(plan);
  let limits = from?.limits ?? plan.fixed;
  let panels: readonly Panel<Name>[] | undefined;
  let track: Track | undefined;
  let constant: readonly ControlLine[] | undefined;
  let waiting: Waiting<Limits>[] = [...(from?.waiting ?? [])];
  let usable = 0;
  const lacking = new Set(needed);
  for (const one of waiting) count(one);
  const seen: Tally = { ...tally(), ...from?.tally };
  let signalled = from?.signals ?? 0;
  let backward = from?.backward ?? 0;
  let lastT = from?.lastT ?? null;
  if (limits !== undefined) open(limits, from?.panels, from?.track ?? undefined);

  function count(one: Waiting<Limits>): void {
    if (one[3]) return;
    usable++;
    for (const k of lacking) if (one[1][k] !== null) lacking.delete(k);
  }

  function open(of: Limits, saved?: ChartProgress<Limits>["panels"], path?: unknown): void {
    track = plan.track?.(of, path);
    constant =
      plan.varies || track !== undefined
        ? undefined
        : plan.lines(of, new Array(plan.width).fill(0));
    panels = names.map((name, k) =>
      panel(name, constant?.[k], plan.rules[k]!, plan.gaps, saved?.[k]),
    );
  }

  /** A point judged where limits are, or unjudged while they are not. */
  function point(index: number, row: Row, t: number | undefined, flags: number): StreamPoint<Name> {
    const signals: Signal<Name>[] = [];
    const out = (flags & ~pointFlag.baseline) !== 0;
    let values: readonly number[] = row;
    let lines = constant;
    let more: Readonly<Record<string, number>> | undefined;
    if (track !== undefined) {
      const plotted = track.push(out ? undefined : row);
      values = plotted.values;
      lines = plotted.lines;
      more = plotted.more;
    } else if (plan.track !== undefined) values = [];
    else if (plan.varies && limits !== undefined && (flags & pointFlag.missing) === 0) {
      lines = plan.lines(limits, row);
    }
    const named: Record<string, number | null> = {};
    names.forEach((name, k) => {
      const value = values[k] ?? Number.NaN;
      named[name] = orNull(value);
      named[`${name}Mask`] =
        panels?.[k]?.judge(index, out ? Number.NaN : value, t, signals, lines?.[k]) ?? 0;
    });
    signalled += signals.length;
    return {
      index,
      ...(t !== undefined && { t }),
      ...named,
      ...more,
      flags,
      judged: panels !== undefined,
      ...(constant === undefined &&
        (plan.varies || plan.track !== undefined) && { lines: lines ?? null }),
      signals,
    } as unknown as StreamPoint<Name>;
  }

  function freeze(): void {
    const kept = waiting.filter((one) => !one[3]);
    limits = estimated(
      plan,
      Array.from({ length: plan.width }, (_, k) =>
        Float64Array.from(kept, (one) => orNaN(one[1][k]!)),
      ),
    );
    open(limits);
  }

  function summary(): RowSummary<Limits> {
    return { limits: limits ?? null, tally: { ...seen }, signals: signalled, backward, lastT };
  }

  return {
    push(row, usability, t, reason) {
      const left = reason !== undefined;
      const index = tallied(seen, usability, left);
      const time = t !== undefined && Number.isFinite(t) ? t + 0 : undefined;
      if (time !== undefined) {
        if (lastT !== null && time < lastT) backward++;
        lastT = time;
      }
      const flags =
        (left ? pointFlag.excluded : 0) | (usability === "usable" ? 0 : pointFlag.missing);
      if (panels !== undefined) return point(index, row, time, flags);
      // A point without numbers says nothing about phase I: its place shows as a jump of the index.
      if (left || flags === 0) {
        const one: Waiting<Limits> = [index, row.map(orNull), time ?? null, left];
        waiting.push(one);
        count(one);
      }
      if (usable < phase1 || lacking.size > 0) return point(index, row, time, flags);
      freeze();
      let before = -1;
      const judged = waiting.map(([at, held, when, excluded]) => {
        // A jump of the index is a run of missing points, which the track has to hear of as it does in a batch: once.
        if (at > before + 1) track?.push(undefined);
        before = at;
        const missing = excluded && held[0] === null ? pointFlag.missing : 0;
        const how = excluded ? pointFlag.excluded | missing : pointFlag.baseline;
        return point(at, held.map(orNaN), when ?? undefined, how);
      });
      waiting = [];
      const last = judged.pop()!;
      return { ...last, retrospective: judged };
    },
    get next() {
      return seen.count;
    },
    summary,
    save() {
      return {
        ...summary(),
        tally: { ...seen },
        panels: panels?.map((one) => one.save()) ?? null,
        track: track?.save() ?? null,
        waiting: [...waiting],
      };
    },
  };
}

/** Throws `SPC_STATE` where the progress is not that of a chart of this plan. */
function checkShape(
  {
    names,
    width,
    track,
  }: {
    readonly names: readonly string[];
    readonly width: number;
    readonly track?: unknown;
  },
  of: ChartProgress<unknown>,
): void {
  const sound =
    (of.panels === null || of.panels.length === names.length) &&
    (of.limits === null || track === undefined || of.track != null) &&
    of.waiting.every(([, row]) => row.length === width);
  if (!sound) {
    refuse("SPC_STATE", `the state is not one that save() gave to a chart of ${names.join(", ")}`);
  }
}

/** The status of a streaming chart from its summary. */
export function statusOf<Limits>(
  of: RowSummary<Limits>,
  issues: readonly Issue[],
): ChartStatus<Limits> {
  return {
    phase: of.limits === null ? "collecting" : "judging",
    limits: of.limits,
    count: of.tally.count,
    missing: of.tally.missing + of.tally.infinite + of.tally.invalid,
    excluded: of.tally.excluded,
    signals: of.signals,
    backward: of.backward,
    issues,
  };
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === "object" && x !== null;
const isNumber = (x: unknown) => x === null || Number.isFinite(x);

/** What waits for limits: ascending indices below the count, each with its numbers, time, and whether it is left out. */
function areWaiting(of: unknown, count: number): boolean {
  let before = -1;
  return (
    Array.isArray(of) &&
    Array.from(of).every((one: unknown) => {
      if (!Array.isArray(one)) return false;
      const [index, row, time, left] = one as unknown[];
      const sound =
        isCount(index) &&
        (index as number) > before &&
        (index as number) < count &&
        Array.isArray(row) &&
        row.every(isNumber) &&
        isNumber(time) &&
        typeof left === "boolean";
      before = index as number;
      return sound;
    })
  );
}

/** Is this the progress of a chart? Panels tell for themselves. */
function isProgress(of: unknown): boolean {
  if (!isRecord(of) || !isRecord(of.tally)) return false;
  const { tally: met, limits, panels } = of;
  return (
    Object.keys(tally()).every((key) =>
      key.startsWith("first") ? isCount(met[key]) || met[key] === -1 : isCount(met[key]),
    ) &&
    isCount(of.signals) &&
    isCount(of.backward) &&
    isNumber(of.lastT) &&
    (limits === null
      ? panels === null
      : isRecord(limits) && Array.isArray(panels) && panels.length > 0) &&
    areWaiting(of.waiting, met.count as number)
  );
}

/** Throws `SPC_STATE` unless the state is of this kind and version, and sound. */
export function checkState(kind: string, state: unknown): void {
  const found = state as Record<string, unknown> | null | undefined;
  const sound =
    found?.kind === kind &&
    found.v === 1 &&
    isRecord(found.options) &&
    isProgress(found.rows) &&
    (found.recent === undefined ||
      (Array.isArray(found.recent) &&
        found.recent.length < 100 &&
        found.recent.every(Number.isFinite)));
  if (sound) return;
  refuse("SPC_STATE", `the state is not one that save() gave; expected kind ${kind}, v 1`, {
    kind: found?.kind,
    v: found?.v,
  });
}

/** How many usable points a stream collects; throws `SPC_OPTION` where it has no source of limits at all. */
export function phase1Of(
  plan: { readonly fixed: unknown },
  phase1: number | undefined,
  least: number,
  what = "points",
): number {
  if (plan.fixed === undefined && phase1 === undefined) {
    refuse("SPC_OPTION", `a stream needs limits, a standard, or phase1 ${what} to collect`);
  }
  const want = phase1 ?? least;
  if (!Number.isInteger(want) || want < least) {
    refuse("SPC_OPTION", `phase1 must be an integer from ${least} up, not ${want}`, {
      value: want,
    });
  }
  return want;
}
