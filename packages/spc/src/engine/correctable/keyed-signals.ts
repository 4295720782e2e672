import type { Signal } from "../../charts/types.js";
import type { CorrectablePoint, Correction, KeyedSignal } from "./types.js";

/** The signals of a point, with those that it brought for earlier points, under ids that do not move. */
export function keyedSignals(
  of: CorrectablePoint,
  name: string | null,
  keyAt: (position: number) => number,
): readonly KeyedSignal[] {
  const named = (signal: Signal): KeyedSignal => {
    const key = keyAt(signal.index);
    const id = `${name === null ? "" : `${name}:`}${signal.chart}:${key}:${signal.rule}`;
    return { ...signal, id, key, keys: signal.points.map(keyAt) };
  };
  const earlier = (of.retrospective ?? []).flatMap((one) => one.signals);
  return [...earlier, ...of.signals].map(named);
}

function alike(a: KeyedSignal, b: KeyedSignal): boolean {
  return (
    a.side === b.side &&
    Object.is(a.value, b.value) &&
    a.t === b.t &&
    a.keys.join() === b.keys.join() &&
    a.line.center === b.line.center &&
    a.line.ucl === b.line.ucl &&
    a.line.lcl === b.line.lcl &&
    a.line.sigma === b.line.sigma
  );
}

/** What became of the signals. */
export function difference(
  were: readonly KeyedSignal[],
  are: readonly KeyedSignal[],
): Pick<Correction<unknown>, "raised" | "retracted" | "changed"> {
  const old = new Map(were.map((s) => [s.id, s]));
  const now = new Set(are.map((s) => s.id));
  return {
    raised: are.filter((s) => !old.has(s.id)),
    retracted: were.filter((s) => !now.has(s.id)),
    changed: are.filter((s) => {
      const before = old.get(s.id);
      return before !== undefined && !alike(before, s);
    }),
  };
}
