/** A rounder to a number of decimals: the nearest multiple, halves upward, the same bits everywhere. */
export function roundTo(digits: number): (value: number) => number {
  let scale = 1;
  for (let i = 0; i < digits; i++) scale *= 10;
  // + 0 makes of -0 a 0, which text can show.
  return (value) => Math.round(value * scale) / scale + 0;
}
