/** A positive monotone function at x: its value, and how fast it changes with ln x, without sign. */
export type LogSlope = (x: number) => readonly [value: number, slope: number];

/**
 * The x > 0 at which a positive monotone function has a value: Newton's method on logarithms of both, kept inside a bracket.
 *
 * It gives 0 or Infinity where x under- or overflows.
 *
 * @param sign - 1 when the function grows, -1 when it falls
 */
export function solveLog(target: number, guess: number, sign: 1 | -1, at: LogSlope): number {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let x = guess > 0 && guess < high ? guess : 1;
  for (let i = 0; i < 200; i++) {
    const [value, slope] = at(x);
    if (value === target) return x;
    if (value < target === sign > 0) low = x;
    else high = x;
    const off = (target - value) / value;
    const log = Math.abs(off) < 0.1 ? Math.log1p(off) : Math.log(target / value);
    const step = (sign * log * value) / slope;
    let next = x * Math.exp(Math.max(-40, Math.min(40, step)));
    if (next === 0 || next === Number.POSITIVE_INFINITY) return next;
    if (Math.abs(step) < 1e-9) return next;
    if (!(next > low && next < high)) {
      if (low === 0) next = x / 16;
      else if (high === Number.POSITIVE_INFINITY) next = x * 16;
      else next = Math.sqrt(low) * Math.sqrt(high);
      if (next === 0 || next === low || next === high) return next;
    }
    x = next;
  }
  return x;
}
