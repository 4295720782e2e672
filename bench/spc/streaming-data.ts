/** What all subjects are set to. */
export const standard = { mean: 0, sigma: 1.15 } as const;

/** Points in random order, seeded: ids evenly spread, values nearly normal with a standard deviation of 1.155. */
export function streamingData(characteristics: number, points: number) {
  let state = 0x2545f491 ^ characteristics;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const ids = new Uint32Array(points);
  const values = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    ids[i] = next() % characteristics;
    const a = next();
    const b = next();
    values[i] = ((a & 0xffff) + (a >>> 16) + (b & 0xffff) + (b >>> 16) - 131070) / 32768;
  }
  return { ids, values };
}
