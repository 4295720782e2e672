/**
 * Prepares to solve (I - Q) x = b for the chances Q of an absorbing chain with `gone`, the chance of absorption per state;
 * b from 0. Both tables are used up.
 *
 * Elimination without one subtraction, after Grassmann, Taksar and Heyman (1985): the answer keeps its digits where absorption
 * is so rare that 1 - Q would round to 1; Infinity where there is none. The states met last go first: they are reached from
 * few others, so that nearly all of the table stays 0 and is passed over.
 */
export function visits(
  chance: readonly Float64Array[],
  gone: Float64Array,
): (b: Float64Array) => Float64Array {
  const n = gone.length;
  const leaves = new Float64Array(n);
  const filled = new Int32Array(n);
  for (let k = n - 1; k >= 0; k--) {
    const from = chance[k]!;
    let sum = gone[k]!;
    let count = 0;
    for (let j = 0; j < k; j++) {
      const one = from[j]!;
      if (one === 0) continue;
      sum += one;
      filled[count++] = j;
    }
    leaves[k] = sum;
    for (let i = 0; i < k; i++) {
      const row = chance[i]!;
      if (row[k] === 0) continue;
      // The share takes the place of what it clears.
      const share = sum === 0 ? 0 : row[k]! / sum;
      row[k] = share;
      for (let c = 0; c < count; c++) {
        const j = filled[c]!;
        row[j]! += share * from[j]!;
      }
      gone[i]! += share * gone[k]!;
    }
  }
  return (b) => {
    const x = b.slice();
    for (let i = n - 1; i >= 0; i--) {
      const row = chance[i]!;
      let sum = x[i]!;
      for (let k = n - 1; k > i; k--) if (row[k] !== 0) sum += row[k]! * x[k]!;
      x[i] = sum;
    }
    for (let k = 0; k < n; k++) {
      const row = chance[k]!;
      let sum = x[k]!;
      for (let j = 0; j < k; j++) if (row[j] !== 0) sum += row[j]! * x[j]!;
      x[k] = leaves[k] === 0 ? Number.POSITIVE_INFINITY : sum / leaves[k]!;
    }
    return x;
  };
}
