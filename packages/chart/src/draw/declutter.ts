/**
 * Moves labels of one column apart so that none is nearer than `gap` to the next and all lie between `low` and `high`
 * (as far as there is room), each as near to its wish as that allows.
 *
 * @returns the places in the order of the wishes
 */
export function declutter(
  wishes: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = wishes
    .map((_, i) => i)
    .sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0) || a - b);
  // Blocks of touching labels, each with the mean of where its first label wants to be.
  const blocks: { first: number; sum: number; count: number }[] = [];
  const top = (block: { sum: number; count: number }) => {
    const room = Math.max(low, high - (block.count - 1) * gap);
    return Math.max(low, Math.min(room, block.sum / block.count));
  };
  for (const [rank, index] of order.entries()) {
    let block = { first: rank, sum: wishes[index] ?? 0, count: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (top(last) + last.count * gap <= top(block)) break;
      blocks.pop();
      block = {
        first: last.first,
        sum: last.sum + block.sum - block.count * last.count * gap,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  }
  const places: number[] = new Array(wishes.length).fill(0);
  for (const block of blocks) {
    const start = top(block);
    for (let i = 0; i < block.count; i++) {
      const index = order[block.first + i];
      if (index !== undefined) places[index] = start + i * gap;
    }
  }
  return places;
}
