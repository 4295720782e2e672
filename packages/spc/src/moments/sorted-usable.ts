/** The finite values in ascending order; -0 becomes 0. */
export function sortedUsable(values: ArrayLike<number>): Float64Array {
  const usable = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    if (Number.isFinite(x)) usable[n++] = x + 0;
  }
  return usable.subarray(0, n).sort();
}
