const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** The finalizer of MurmurHash3 (32 bit): every input bit moves every output bit. */
function avalanche(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** Four words of state from a seed and a name: UTF-16 units go through four lanes, which are then mixed with each other. */
export function streamState(
  seed: number | string,
  name: string,
): readonly [number, number, number, number] {
  const text = `${seed}\u0000${name}`;
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0x6a09e667;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i) + 1;
    a = Math.imul(rotate(a ^ unit, 5) + b, 0xcc9e2d51);
    b = Math.imul(rotate(b ^ unit, 11) + c, 0x1b873593);
    c = Math.imul(rotate(c ^ unit, 17) + d, 0x85ebca6b);
    d = Math.imul(rotate(d ^ unit, 23) + a, 0xc2b2ae35);
  }
  for (let round = 0; round < 4; round++) {
    a = avalanche(a + d);
    b = avalanche(b + a);
    c = avalanche(c + b);
    d = avalanche(d + c);
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}
