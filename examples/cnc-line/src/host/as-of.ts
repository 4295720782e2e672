import { type Column, type Frame, sortFrame } from "@taktline/core";

/** Reads a step signal: the value in force at a time, or undefined before the first. Times must be asked in ascending order. */
export function asOf<V extends Column>(signal: Frame<V>): (t: number) => V[number] | undefined {
  const { frame } = sortFrame(signal);
  let next = 0;
  return (t) => {
    while (next < frame.t.length && (frame.t[next] as number) <= t) next++;
    return next === 0 ? undefined : frame.v[next - 1];
  };
}
