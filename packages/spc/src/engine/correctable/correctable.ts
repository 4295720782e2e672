import { failure, type Issue, type Result, success } from "@taktline/core";
import { checkWhole } from "../../charts/shared/lines.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";
import { keyRuns } from "./key-runs.js";
import { difference, keyedSignals } from "./keyed-signals.js";
import { kept, packed, unpacked } from "./packed.js";
import type {
  Correctable,
  CorrectableAccumulator,
  CorrectableChart,
  CorrectableOptions,
  CorrectablePoint,
  CorrectableState,
  Correction,
  InputOf,
  KeyedSignal,
} from "./types.js";

/** Inside, charts are all alike. */
type Input = unknown[];
interface Erased {
  push(...input: unknown[]): CorrectablePoint;
  save(): unknown;
}
type Kind = CorrectableChart<Erased>;

interface Entry {
  readonly key: number;
  readonly input: Input;
  readonly signals: readonly KeyedSignal[];
  readonly judged: boolean;
}

/** A checkpoint with what came after it: always `every` entries, but for the last block. */
interface Block {
  readonly state: unknown;
  readonly entries: Entry[];
}

type Blocks = Block[];

/**
 * Makes the past of a streaming chart correctable: a value can be replaced or left out, a late one inserted, and the
 * signals that fall away by it are retracted, each once.
 *
 * It keeps the newest inputs with checkpoints of the chart between them, at most `depth + 2 * every` inputs and
 * `depth / every + 2` states, and judges anew from the checkpoint before the change. Afterwards the chart is as if it had
 * been given the corrected series from the start. Phase I counts: a correction of a kept point of phase I changes the limits.
 * What the chart itself lists by index (`exclude`) means places in the corrected series.
 *
 * @param chart - how to start the chart and how to go on with it: an accumulator of this package and its restore function
 * @throws `SPC_OPTION` when an option is out of range
 *
 * @example
 * ```ts
 * import { imrAccumulator, restoreImr } from "@taktline/spc";
 * import { correctable } from "@taktline/spc/engine";
 *
 * const standard = { mean: 10, sigma: 1 };
 * const bore = correctable({ start: () => imrAccumulator({ standard }), restore: restoreImr }, { name: "bore" });
 * bore.push(10.2, 1000);
 * bore.push(19.8, 2000).raised.map((s) => s.id); // => ["bore:x:1:1", "bore:mr:1:1"]
 *
 * // It was a typing error: 10.8.
 * const fixed = bore.correct(1, { input: [10.8, 2000] });
 * fixed.ok && fixed.value.retracted.map((s) => s.id); // => ["bore:x:1:1", "bore:mr:1:1"]
 * ```
 */
export function correctable<Chart extends CorrectableAccumulator>(
  chart: CorrectableChart<Chart>,
  options: CorrectableOptions = {},
): Correctable<Chart> {
  const depth = checkWhole("depth", options.depth ?? 256, 1, 1e6);
  const every = checkWhole("every", options.every ?? 32, 1, 1e6);
  return running(chart as unknown as Kind, {
    depth,
    every,
    name: options.name ?? null,
  }) as unknown as Correctable<Chart>;
}

/**
 * Goes on from a saved state.
 *
 * @param chart - the same kind of chart as before
 * @throws `SPC_STATE` when the state is not one of `save` of a correctable chart
 *
 * @example
 * ```ts
 * import { imrAccumulator, restoreImr } from "@taktline/spc";
 * import { correctable, restoreCorrectable } from "@taktline/spc/engine";
 *
 * const chart = { start: () => imrAccumulator({ standard: { mean: 10, sigma: 1 } }), restore: restoreImr };
 * const before = correctable(chart);
 * before.push(19.8);
 * const after = restoreCorrectable(chart, JSON.parse(JSON.stringify(before.save())));
 * const late = after.correct(0, { exclude: "probe was dirty" });
 * late.ok && late.value.retracted.map((s) => s.id); // => ["x:0:1"]
 * ```
 */
export function restoreCorrectable<Chart extends CorrectableAccumulator>(
  chart: CorrectableChart<Chart>,
  state: CorrectableState<InputOf<Chart>, ReturnType<Chart["save"]>>,
): Correctable<Chart> {
  if (state?.kind !== "spc.correctable" || state.v !== 1 || !Array.isArray(state.blocks)) {
    refuse(
      "SPC_STATE",
      "the state is not one that save() of a correctable chart gave; expected kind spc.correctable, v 1",
      { kind: state?.kind, v: state?.v },
    );
  }
  return running(chart as unknown as Kind, state.options, state) as unknown as Correctable<Chart>;
}

/** Sets one element of an input, as far as the chart has not its own way. */
function withElement(input: Input, at: number, x: unknown): Input {
  const copy = [...input];
  copy[at] = x;
  return Array.from(copy);
}

function running(
  kind: Kind,
  options: CorrectableState<Input, unknown>["options"],
  from?: CorrectableState<Input, unknown>,
): Correctable<Erased> {
  const { depth, every, name } = options;
  const mostBlocks = Math.ceil(depth / every) + 1;
  let count = from?.count ?? 0;
  let before = from?.before ?? 0;
  const dropped = keyRuns(from?.dropped);
  let blocks: Blocks = (from?.blocks ?? []).map(({ state, entries }) => ({
    state,
    entries: entries.map((e) => ({ ...e, input: unpacked(e.input) as Input })),
  }));
  let chart = resumed();

  function resumed(): Erased {
    const last = blocks[blocks.length - 1];
    if (last === undefined) return kind.start();
    const going = kind.restore(last.state);
    for (const { input } of last.entries) going.push(...input);
    return going;
  }

  /** Pushes an input and puts it at the end of the blocks. Where the chart throws, nothing has changed. */
  function extend(to: Blocks, going: Erased, key: number, input: Input): CorrectablePoint {
    const last = to[to.length - 1];
    const fresh =
      last === undefined || last.entries.length === every
        ? { state: going.save(), entries: [] }
        : undefined;
    const point = going.push(...input);
    const block = fresh ?? last!;
    if (fresh !== undefined) to.push(fresh);
    const keyAt = (position: number) => {
      const i = position - before;
      if (i < 0) return dropped.keyAt(position);
      return to[Math.floor(i / every)]?.entries[i % every]?.key ?? key;
    };
    const signals = keyedSignals(point, name, keyAt);
    block.entries.push({ key, input, signals, judged: point.judged !== false });
    return point;
  }

  /** Drops blocks that are deeper than asked for. */
  function trim(): void {
    while (blocks.length > mostBlocks) {
      const { entries } = blocks.shift()!;
      // A checkpoint after the end of phase I never speaks of earlier points again.
      if (entries[entries.length - 1]!.judged) dropped.clear();
      else for (const [i, e] of entries.entries()) dropped.add(before + i, e.key);
      before += entries.length;
    }
  }

  function pushed(key: number, input: Input): Correction<CorrectablePoint> {
    const point = extend(blocks, chart, key, input);
    const entries = blocks[blocks.length - 1]!.entries;
    const { signals } = entries[entries.length - 1]!;
    trim();
    return { key, point, raised: signals, retracted: [], changed: [], recomputed: 1 };
  }

  /** Judges anew from block `b` on, with its entries and those after it changed by `edit`. */
  function replayed(
    b: number,
    key: number,
    edit: (entries: { key: number; input: Input }[]) => void,
  ): Correction<CorrectablePoint> {
    const old = blocks.slice(b).flatMap((one) => one.entries);
    const entries = old.map((e) => ({ key: e.key, input: e.input }));
    edit(entries);
    const { state } = blocks[b]!;
    const going = kind.restore(state);
    const next: Blocks = [...blocks.slice(0, b), { state, entries: [] }];
    const position = before + b * every + entries.findIndex((e) => e.key === key);
    let point: CorrectablePoint | undefined;
    entries.forEach((e, i) => {
      const one = extend(next, going, e.key, e.input);
      if (before + b * every + i === position) point = one;
      // Frozen limits judge the points of phase I too: that is the last word on this one.
      point = one.retrospective?.find((r) => r.index === position) ?? point;
    });
    const now = next.slice(b).flatMap((one) => one.entries);
    const changes = difference(
      old.flatMap((e) => e.signals),
      now.flatMap((e) => e.signals),
    );
    blocks = next;
    chart = going;
    trim();
    return { key, point: point!, ...changes, recomputed: entries.length };
  }

  const oldest = () => blocks[0]?.entries[0]?.key ?? null;
  const tooOld = (what: string): Result<never, Issue<SpcErrorCode>> =>
    failure({
      code: "SPC_TOO_OLD",
      severity: "error",
      message: `${what}; the oldest point that can be corrected has key ${oldest()}`,
    });

  return {
    get chart() {
      return chart;
    },
    get count() {
      return count;
    },
    get oldest() {
      return oldest();
    },
    push(...input) {
      const done = pushed(count, kept(input));
      count++;
      return done;
    },
    correct(key, by) {
      if (!Number.isInteger(key) || key < 0 || key >= count) {
        refuse("SPC_OPTION", `there is no point with key ${key}; keys are from 0 below ${count}`, {
          key,
          count,
        });
      }
      for (let b = blocks.length - 1; b >= 0; b--) {
        const i = blocks[b]!.entries.findIndex((e) => e.key === key);
        if (i < 0) continue;
        return success(
          replayed(b, key, (entries) => {
            const { input } = entries[i]!;
            entries[i] = {
              key,
              input:
                "input" in by
                  ? kept(by.input)
                  : (kind.exclude?.(input, by.exclude) ?? withElement(input, 2, by.exclude)),
            };
          }),
        );
      }
      return tooOld(`the point with key ${key} is no longer kept`);
    },
    insertLate(t, input) {
      if (!Number.isFinite(t)) {
        refuse("SPC_OPTION", `a late point needs its time in epoch milliseconds, not ${t}`, { t });
      }
      const late = kind.at?.(kept(input), t) ?? withElement(kept(input), 1, t);
      const timeOf = kind.timeOf ?? ((one: Input) => one[1]);
      const all = blocks.flatMap((b) => b.entries);
      let place = all.length;
      const comesBefore = (e: Entry) => {
        const time = timeOf(e.input);
        return typeof time === "number" && time <= t;
      };
      while (place > 0 && !comesBefore(all[place - 1]!)) place--;
      if (place === 0 && before > 0) {
        return tooOld(`a point of time ${t} belongs before the points that are kept`);
      }
      const key = count;
      const b = Math.floor(place / every);
      const done =
        place === all.length
          ? pushed(key, late)
          : replayed(b, key, (entries) => {
              entries.splice(place - b * every, 0, { key, input: late });
            });
      count++;
      return success(done);
    },
    signals: () => blocks.flatMap((b) => b.entries.flatMap((e) => e.signals)),
    save() {
      return {
        kind: "spc.correctable",
        v: 1,
        options,
        count,
        before,
        dropped: dropped.save(),
        blocks: blocks.map(({ state, entries }) => ({
          state,
          entries: entries.map((e) => ({ ...e, input: packed(e.input) as Input })),
        })),
      };
    },
  };
}
