import fc from "fast-check";

/** Reproducible numbers that are nearly normal: mean 0, standard deviation 1. */
export function normals(seed: number, n: number): Float64Array {
  let state = seed | 0;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ((state >>> 8) + 0.5) / 2 ** 24;
  };
  return Float64Array.from(
    { length: n },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}

/** Lines to judge by: round ones, crooked ones, far from 0, tiny, huge, and all on one place. */
export const lines = fc.constantFrom(
  { center: 10, sigma: 0.5 },
  { center: 10.1, sigma: 0.3 },
  { center: -1e-3, sigma: 1e-7 },
  { center: 1e9, sigma: 0.1 },
  { center: 1e15, sigma: 0.25 },
  { center: 1e15, sigma: 3 },
  { center: 0, sigma: 5e-324 },
  { center: 0, sigma: 1e-310 },
  { center: 0, sigma: 1e300 },
  { center: 4, sigma: 0 },
  { center: 10, sigma: 2, ucl: 15, lcl: 9 },
);

type Lines = { readonly center: number; readonly sigma: number };

/** Pieces that provoke every rule: on the lines and next to them, ramps, zigzags, one side, stuck, wild, missing. */
const piece = fc.oneof(
  fc.tuple(fc.integer(), fc.integer({ min: 1, max: 150 })).map(
    ([seed, n]) =>
      (of: Lines) =>
        Array.from(normals(seed, n), (z) => of.center + z * of.sigma),
  ),
  fc
    .array(fc.integer({ min: -4, max: 4 }), { maxLength: 30 })
    .map(
      (ks) => (of: Lines) =>
        ks.map((k) => (k < 0 ? of.center - -k * of.sigma : of.center + k * of.sigma)),
    ),
  fc
    .tuple(
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom(-1, 0, 1),
      fc.integer({ min: 0, max: 40 }),
    )
    .map(
      ([from, step, n]) =>
        (of: Lines) =>
          Array.from({ length: n }, (_, k) => of.center + ((from + k * step) / 4) * of.sigma),
    ),
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 40 })).map(
    ([to, n]) =>
      (of: Lines) =>
        Array.from({ length: n }, (_, k) => of.center + ((k % 2) * to * of.sigma) / 2),
  ),
  fc
    .constantFrom<number[]>(
      [Number.NaN],
      [Number.NaN, Number.NaN],
      [Number.POSITIVE_INFINITY],
      [Number.NEGATIVE_INFINITY],
      [1e300],
      [-1e308, 1e308],
      [-0, 0],
    )
    .map((points) => () => points),
);

/** A series for the given lines. */
export const seriesFor = fc
  .array(piece, { maxLength: 14 })
  .map((pieces) => (of: Lines) => pieces.flatMap((make) => make(of)));
