import { upperTail } from "./upper-tail.js";

/**
 * Makes w -> P(W > w), where W is the range of n independent standard normal values.
 *
 * With x the smallest of them and Q the upper tail, it is the integral of n φ(x) (Q(x)^(n-1) - (Q(x) - Q(x+w))^(n-1)):
 * nothing cancels in the far tail, and the trapezoidal rule on the whole line converges geometrically.
 * The step follows the width of the power, about 1/sqrt(2 ln n).
 */
export function rangeTail(n: number): (w: number) => number {
  const h = n > 40 ? 1 / 16 : 1 / 8;
  const xs: number[] = [];
  const tails: number[] = [];
  const weights: number[] = [];
  for (let x = -9; x <= 9; x += h) {
    const tail = x < 0 ? 1 - upperTail(-x) : upperTail(x);
    const weight = n * h * 0.3989422804014327 * Math.exp((-x * x) / 2 + (n - 1) * Math.log(tail));
    if (weight < 1e-20) continue;
    xs.push(x);
    tails.push(tail);
    weights.push(weight);
  }
  return (w) => {
    let sum = 0;
    for (let i = 0; i < xs.length; i++) {
      const y = xs[i]! + w;
      const beyond = y < 0 ? 1 - upperTail(-y) : upperTail(y);
      sum -= weights[i]! * Math.expm1((n - 1) * Math.log1p(-beyond / tails[i]!));
    }
    return sum;
  };
}
