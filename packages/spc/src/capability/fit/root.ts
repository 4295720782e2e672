/** A root of f between a and b, where f has different signs, by bisection and secants (Ridders); to the last bits unless a coarser relative tolerance is given. */
export function rootBetween(
  f: (x: number) => number,
  a: number,
  b: number,
  tolerance = 2e-16,
): number {
  let low = a;
  let high = b;
  let fLow = f(low);
  let fHigh = f(high);
  if (fLow === 0) return low;
  if (fHigh === 0) return high;
  let last = Number.NaN;
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return middle;
    const fMiddle = f(middle);
    const root = Math.sqrt(fMiddle * fMiddle - fLow * fHigh);
    if (fMiddle === 0 || !(root > 0)) return middle;
    let next = middle + ((middle - low) * Math.sign(fLow - fHigh) * fMiddle) / root;
    if (!(next > Math.min(low, high) && next < Math.max(low, high))) next = middle;
    const fNext = f(next);
    if (fNext === 0 || Math.abs(next - last) <= tolerance * Math.abs(next)) return next;
    last = next;
    if (Math.sign(fMiddle) !== Math.sign(fNext)) {
      low = middle;
      fLow = fMiddle;
      high = next;
      fHigh = fNext;
    } else if (Math.sign(fLow) !== Math.sign(fNext)) {
      high = next;
      fHigh = fNext;
    } else {
      low = next;
      fLow = fNext;
    }
  }
  return last;
}
