import { decade, powerOfTen } from "./decade.js";

/** A step of 1, 2 or 5 times a power of ten: `mantissa * 10 ** exponent`. */
export interface NiceStep {
  readonly mantissa: 1 | 2 | 5;
  readonly exponent: number;
}

/** The multiple `k` of a step, exact as far as doubles go: 3 times 0.1 is 0.3. */
export function stepTimes(step: NiceStep, k: number): number {
  const whole = k * step.mantissa;
  return step.exponent >= 0
    ? whole * powerOfTen(step.exponent)
    : whole / powerOfTen(-step.exponent);
}

/** The nice step that cuts `span` (finite, above 0) into about `count` pieces: 0.63 to 1.42 times as many. */
export function niceStep(span: number, count: number): NiceStep {
  const raw = span / Math.max(1, count);
  const exponent = decade(raw);
  const fraction = raw / powerOfTen(exponent);
  if (fraction >= 7.07) return { mantissa: 1, exponent: exponent + 1 };
  if (fraction >= 3.16) return { mantissa: 5, exponent };
  if (fraction >= 1.41) return { mantissa: 2, exponent };
  return { mantissa: 1, exponent };
}
