/**
 * The stable order that sorts times ascending, or `null` when they are in order already.
 *
 * A natural merge sort: it finds the runs that are in order and merges neighbours, so k sorted batches of n times cost n log k.
 */
export function sortOrder(t: Float64Array): Uint32Array | null {
  const length = t.length;
  const starts: number[] = [0];
  for (let i = 1; i < length; i++) if (t[i]! < t[i - 1]!) starts.push(i);
  if (starts.length === 1) return null;
  let runs = starts;
  let from = new Uint32Array(length);
  for (let i = 0; i < length; i++) from[i] = i;
  let to = new Uint32Array(length);
  while (runs.length > 1) {
    const merged: number[] = [];
    for (let r = 0; r < runs.length; r += 2) {
      const start = runs[r]!;
      const middle = runs[r + 1] ?? length;
      const end = runs[r + 2] ?? length;
      merged.push(start);
      let left = start;
      let right = middle;
      for (let i = start; i < end; i++) {
        const useRight = left >= middle || (right < end && t[from[right]!]! < t[from[left]!]!);
        to[i] = useRight ? from[right++]! : from[left++]!;
      }
    }
    const spare = from;
    from = to;
    to = spare;
    runs = merged;
  }
  return from;
}
