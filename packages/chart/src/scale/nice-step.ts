/** A step of 1, 2 or 5 times a power of ten: `mantissa * 10 ** exponent`. */
export interface NiceStep {
  readonly mantissa: 1 | 2 | 5;
  readonly exponent: number;
}

/** The multiple `k` of a step, exact as far as doubles go: 3 times 0.1 is 0.3. */
export function stepTimes(step: NiceStep, k: number): number {
  const whole = k * step.mantissa;
  return step.exponent >= 0 ? whole * 10 ** step.exponent : whole / 10 ** -step.exponent;
}

/** The nice step that cuts `span` (finite, above 0) into about `count` pieces, and no more than 1.5 times that. */
export function niceStep(span: number, count: number): NiceStep {
  const raw = span / Math.max(1, count);
  const exponent = Math.floor(Math.log10(raw));
  const fraction = raw / 10 ** exponent;
  if (fraction >= 7.07) return { mantissa: 1, exponent: exponent + 1 };
  if (fraction >= 3.16) return { mantissa: 5, exponent };
  if (fraction >= 1.41) return { mantissa: 2, exponent };
  return { mantissa: 1, exponent };
}
