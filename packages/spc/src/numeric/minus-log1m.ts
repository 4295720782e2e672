/** -ln(1 - p): what an exponential quantile is made of. */
export function minusLog1m(p: number): number {
  return -Math.log1p(-p) + 0;
}
