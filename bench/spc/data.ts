import { closeSync, openSync, writeSync } from "node:fs";

/** Mean and standard deviation of the process that the data come from. */
export const inControl = { mean: 10, sigma: 1 };

/** Uniform numbers of 53 bits from a seed: two steps of a 32-bit mixing generator each (mulberry32). */
function uniforms(seed: number): () => number {
  let state = seed | 0;
  const word = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return () => ((word() >>> 5) * 67108864 + (word() >>> 6) + 0.5) / 9007199254740992;
}

/**
 * Points of a process in control, normal with mean 10 and standard deviation 1, of which in every 100,000 the first 200 are
 * shifted by 1.5: so every rule has something to find. The same seed gives the same bytes.
 */
export function points(seed: number, n: number): Float64Array {
  const uniform = uniforms(seed);
  const x = new Float64Array(n);
  for (let i = 0; i < n; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    x[i] = inControl.mean + inControl.sigma * radius * Math.cos(angle);
    if (i + 1 < n) x[i + 1] = inControl.mean + inControl.sigma * radius * Math.sin(angle);
  }
  for (let i = 0; i < n; i++) {
    if (i % 100_000 < 200) x[i]! += 1.5;
  }
  return x;
}

/** Writes points as little-endian doubles, for the programs in other languages. */
export function writePoints(path: string, x: Float64Array): void {
  const file = openSync(path, "w");
  const bytes = new Uint8Array(x.buffer, x.byteOffset, x.byteLength);
  for (let at = 0; at < bytes.length; at += 1 << 24) {
    writeSync(file, bytes.subarray(at, at + (1 << 24)));
  }
  closeSync(file);
}
