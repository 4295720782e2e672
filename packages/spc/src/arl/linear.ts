/** Solves A x = b by elimination with partial pivoting and one step of refinement; `a` is row-major and not kept. */
export function solve(a: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const lu = a.map((row) => Float64Array.from(row));
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(lu[i]![k]!) > Math.abs(lu[best]![k]!)) best = i;
    }
    if (best !== k) {
      [lu[k], lu[best]] = [lu[best]!, lu[k]!];
      [order[k], order[best]] = [order[best]!, order[k]!];
    }
    const pivot = lu[k]!;
    for (let i = k + 1; i < n; i++) {
      const row = lu[i]!;
      const factor = row[k]! / pivot[k]!;
      if (factor === 0) continue;
      row[k] = factor;
      for (let j = k + 1; j < n; j++) row[j]! -= factor * pivot[j]!;
    }
  }
  const back = (right: Float64Array): Float64Array => {
    const x = Float64Array.from(order, (i) => right[i]!);
    for (let i = 1; i < n; i++) {
      const row = lu[i]!;
      for (let j = 0; j < i; j++) x[i]! -= row[j]! * x[j]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      const row = lu[i]!;
      for (let j = i + 1; j < n; j++) x[i]! -= row[j]! * x[j]!;
      x[i]! /= row[i]!;
    }
    return x;
  };
  const x = back(b);
  const left = b.map((value, i) => {
    let sum = value;
    const row = a[i]!;
    for (let j = 0; j < n; j++) sum -= row[j]! * x[j]!;
    return sum;
  });
  const fix = back(left);
  return x.map((value, i) => value + fix[i]!);
}
