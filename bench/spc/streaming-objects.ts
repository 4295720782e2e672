/**
 * One characteristic as an object with fields, found by name in a Map: no arrays, no allocation per point, histories of
 * zones as digits of a number. As fast as objects go; slices and filters over the last points take eight times as long.
 */
class Characteristic {
  n = 0;
  mean = 0;
  m2 = 0;
  previous = 0;
  ewma: number;
  /** What is left of the start of the EWMA in its variance. */
  rest = 1;
  upper = 0;
  lower = 0;
  /** Points in a row on one side, steps in a row in one direction, with sign; turns in a row; points in a row within 1 sigma. */
  run = 0;
  trend = 0;
  turns = 0;
  within = 0;
  lastStep = 0;
  /** Last points above and below 1 and 2 sigma as bits, newest first. */
  above1 = 0;
  below1 = 0;
  above2 = 0;
  below2 = 0;
  readonly center: number;
  readonly sigma: number;

  constructor(center: number, sigma: number) {
    this.center = center;
    this.sigma = sigma;
    this.ewma = center;
  }

  /** Takes a point and gives the same mask as the engine: Nelson 1 to 8, EWMA, CUSUM, moving range. */
  push(x: number): number {
    const c = this.center;
    const s = this.sigma;
    let mask = 0;
    this.n++;
    const delta = x - this.mean;
    this.mean += delta / this.n;
    this.m2 += delta * (x - this.mean);

    if (x > c + 3 * s || x < c - 3 * s) mask |= 1;
    if (x > c) this.run = this.run > 0 ? this.run + 1 : 1;
    else if (x < c) this.run = this.run < 0 ? this.run - 1 : -1;
    else this.run = 0;
    if (this.run >= 9 || this.run <= -9) mask |= 2;

    const step = this.n === 1 || x === this.previous ? 0 : x > this.previous ? 1 : -1;
    if (step === 0) {
      this.trend = 0;
      this.turns = 0;
    } else {
      this.trend = step * this.trend > 0 ? this.trend + step : step;
      this.turns = step === -this.lastStep ? this.turns + 1 : 1;
    }
    this.lastStep = step;
    if (this.trend >= 5 || this.trend <= -5) mask |= 4;
    if (this.turns >= 13) mask |= 8;

    const high = x > c + s;
    const low = x < c - s;
    this.above1 = ((this.above1 << 1) | (high ? 1 : 0)) & 0xff;
    this.below1 = ((this.below1 << 1) | (low ? 1 : 0)) & 0xff;
    this.above2 = ((this.above2 << 1) | (x > c + 2 * s ? 1 : 0)) & 7;
    this.below2 = ((this.below2 << 1) | (x < c - 2 * s ? 1 : 0)) & 7;
    if (two(this.above2) || two(this.below2)) mask |= 16;
    if (four(this.above1 & 31) || four(this.below1 & 31)) mask |= 32;
    this.within = high || low ? 0 : this.within + 1;
    if (this.within >= 15) mask |= 64;
    if ((this.above1 | this.below1) === 0xff && this.above1 !== 0 && this.below1 !== 0) mask |= 128;

    this.ewma += lambda * (x - this.ewma);
    this.rest *= (1 - lambda) * (1 - lambda);
    const width = 3 * Math.sqrt(lambda / (2 - lambda)) * Math.sqrt(1 - this.rest) * s;
    if (this.ewma > c + width || this.ewma < c - width) mask |= 256;

    const z = (x - c) / s;
    this.upper = Math.max(0, this.upper + (z - k));
    this.lower = Math.max(0, this.lower + (-z - k));
    if (this.upper > h) mask |= 512;
    if (this.lower > h) mask |= 1024;

    if (this.n > 1 && Math.abs(x - this.previous) > mrFactor * s) mask |= 2048;
    this.previous = x;
    return mask;
  }
}

/** Does the newest of three points comply, with another? */
const two = (bits: number) => bits === 3 || bits === 5 || bits === 7;
/** Do the newest of five points and three others? */
const four = (bits: number) =>
  bits === 15 || bits === 23 || bits === 27 || bits === 29 || bits === 31;

const lambda = 0.2;
const k = 0.5;
const h = 5;
/** D4 d2 of two points. */
const mrFactor = 2 / Math.sqrt(Math.PI) + 3 * Math.sqrt(2 - 4 / Math.PI);

/** The name of a characteristic, as a solution would have it. */
export const nameOf = (id: number) => `line-${id % 20}/machine-${id % 500}/characteristic-${id}`;

/** A Map of objects with one object per characteristic. */
export function objectsFor(count: number, mean: number, sigma: number) {
  const all = new Map<string, Characteristic>();
  for (let id = 0; id < count; id++) all.set(nameOf(id), new Characteristic(mean, sigma));
  return {
    /** Takes points by name. */
    push(names: readonly string[], values: Float64Array, out: Uint16Array): void {
      for (let i = 0; i < names.length; i++) out[i] = all.get(names[i]!)!.push(values[i]!);
    },
  };
}
