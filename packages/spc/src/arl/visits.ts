/**
 * Solves (I - Q) x = b for the chances Q of an absorbing chain with `gone`, the chance of absorption per state; b from 0.
 *
 * Elimination without one subtraction, after Grassmann, Taksar and Heyman (1985): the answer keeps its digits where absorption
 * is so rare that 1 - Q would round to 1; Infinity where there is none.
 */
export function visits(
  chance: readonly Float64Array[],
  gone: Float64Array,
  b: Float64Array,
): Float64Array {
  const n = b.length;
  const q = chance.map((row) => row.slice());
  const out = gone.slice();
  const x = b.slice();
  const leaves = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const from = q[k]!;
    let sum = out[k]!;
    for (let j = k + 1; j < n; j++) sum += from[j]!;
    leaves[k] = sum;
    if (sum === 0) continue;
    for (let i = k + 1; i < n; i++) {
      const row = q[i]!;
      const share = row[k]! / sum;
      if (share === 0) continue;
      for (let j = k + 1; j < n; j++) row[j]! += share * from[j]!;
      out[i]! += share * out[k]!;
      x[i]! += share * x[k]!;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    const row = q[k]!;
    let sum = x[k]!;
    for (let j = k + 1; j < n; j++) if (row[j] !== 0) sum += row[j]! * x[j]!;
    x[k] = leaves[k] === 0 ? Number.POSITIVE_INFINITY : sum / leaves[k]!;
  }
  return x;
}
