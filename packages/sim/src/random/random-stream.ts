import { ln } from "../math/ln.js";
import { streamState } from "./stream-state.js";
import { xoshiro128 } from "./xoshiro128.js";

/** A stream of random numbers that depends on a seed and a name only. */
export interface RandomStream {
  /** The next integer from 0 to 2^32 - 1. */
  readonly bits: () => number;
  /** The next multiple of 2^-53 from 0 (inside) to 1 (outside). */
  readonly uniform: () => number;
  /** The next standard normal number. */
  readonly normal: () => number;
  /** The next exponential number of mean 1. */
  readonly exponential: () => number;
}

/**
 * The random stream of a name under a seed: the same numbers on every machine, unmoved by any other stream.
 *
 * The generator is xoshiro128**; normal numbers come from Marsaglia's polar method. Only operations that IEEE 754 defines
 * to the last bit are used, so Node, browsers and workers agree.
 *
 * @param seed - an integer or a text; `42` and `"42"` are the same seed
 * @param name - what the stream is for, such as `"mc1/bore"`
 *
 * @example
 * ```ts
 * import { randomStream } from "@taktline/sim";
 *
 * const one = randomStream(42, "mc1/bore");
 * const same = randomStream(42, "mc1/bore");
 * one.normal() === same.normal(); // => true
 * ```
 */
export function randomStream(seed: number | string, name: string): RandomStream {
  const bits = xoshiro128(streamState(seed, name));
  const spare = new Float64Array(1);
  let hasSpare = false;

  const uniform = (): number => {
    const high = bits() >>> 5;
    return (high * 0x4000000 + (bits() >>> 6)) * 1.1102230246251565e-16;
  };

  const normal = (): number => {
    if (hasSpare) {
      hasSpare = false;
      return spare[0]!;
    }
    for (;;) {
      // 2 * uniform() - 1, written out: the call costs more than the arithmetic.
      const u = ((bits() >>> 5) * 0x4000000 + (bits() >>> 6)) * 2.220446049250313e-16 - 1;
      const v = ((bits() >>> 5) * 0x4000000 + (bits() >>> 6)) * 2.220446049250313e-16 - 1;
      const s = u * u + v * v;
      if (s < 1 && s > 0) {
        const scale = Math.sqrt((-2 * ln(s)) / s);
        spare[0] = v * scale;
        hasSpare = true;
        return u * scale;
      }
    }
  };

  const exponential = (): number => -ln(1 - uniform());

  return { bits, uniform, normal, exponential };
}
