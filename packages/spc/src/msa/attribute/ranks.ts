/** Ranks from 1, ties at their mean rank, with the sizes of the groups of ties (also those of one). */
export function ranksOf(of: ArrayLike<number>): {
  readonly ranks: Float64Array;
  readonly ties: readonly number[];
} {
  const order = Array.from({ length: of.length }, (_, i) => i).sort((a, b) => of[a]! - of[b]!);
  const ranks = new Float64Array(of.length);
  const ties: number[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && of[order[to]!] === of[order[from]!]) to++;
    for (let k = from; k < to; k++) ranks[order[k]!] = (from + to + 1) / 2;
    ties.push(to - from);
    from = to;
  }
  return { ranks, ties };
}
