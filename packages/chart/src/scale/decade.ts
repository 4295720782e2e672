/** The exponent of a positive finite number in scientific notation. `Math.log10` may differ between engines near powers of ten; this does not. */
export function decade(value: number): number {
  return Number(value.toExponential().split("e")[1]);
}

/** A power of ten, correctly rounded on every engine. */
export function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}
