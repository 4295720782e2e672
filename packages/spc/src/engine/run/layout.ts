/**
 * Where things lie, as in native/engine.h. Offsets of doubles (`f`), 32-bit words (`w`) and 16-bit halves (`h`), counted
 * from the start of a record or of a profile in units of their own.
 */
export const recordBytes = 96;
export const recordDoubles = 12;
export const recordWords = 24;
export const recordHalves = 48;

/** Fields of a record; what the doubles hold while collecting stands in native/engine.h. */
export const at = /* @__PURE__ */ Object.freeze({
  center: 0,
  sigma: 1,
  mrUcl: 2,
  mean: 3,
  m2: 4,
  previous: 5,
  ewma: 6,
  upper: 7,
  lower: 8,
  topRange: 9,
  sides: 18,
  steps: 19,
  zones: 20,
  n: 21,
  gaps: 22,
  profile: 46,
  age: 47,
} as const);

export const unitBytes = 256;
export const unitDoubles = 32;
export const unitWords = 64;
/** A record names its profile in 16 bits. */
export const mostUnits = 65536;

/** Fields of a profile: doubles. */
export const pf = /* @__PURE__ */ Object.freeze({
  lambda: 0,
  width: 1,
  k: 2,
  h: 3,
  headStart: 4,
  ucl: 5,
  lcl: 6,
  d2: 7,
  d3: 8,
  half: 9,
} as const);

/** Fields of a profile: words. */
export const pw = /* @__PURE__ */ Object.freeze({
  enabled: 24,
  flags: 25,
  run: 26,
  trend: 27,
  alternating: 28,
  within: 29,
  outside: 30,
  twoOfThree: 31,
  fourOfFive: 32,
  fullThree: 33,
  fullFive: 34,
  phase1: 35,
  /** Where its EWMA factors begin, in doubles from the first profile, and the place of the last. */
  table: 36,
  last: 37,
  /** Units of EWMA factors that follow this profile. */
  owned: 38,
} as const);

/** Bits of the flags of a profile; the kernel reads the first four. */
export const flag = /* @__PURE__ */ Object.freeze({
  bridge: 1,
  tiesCount: 2,
  eitherSide: 4,
  ownLines: 8,
  asymptotic: 16,
  table3: 32,
} as const);

/** Points in one chunk between the caller's columns and the kernel. */
export const chunk = 4096;

/** Numbers above this in size count as infinite: their squares overflow when added up. */
export const largest = 1e144;
