/** The greatest common divisor of the magnitudes; 1 when both are 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

/** Tells whether a double holds the integer exactly. */
export function isExactNumber(value: bigint): boolean {
  const number = Number(value);
  return Number.isFinite(number) && BigInt(number) === value;
}

/** The double nearest to a fraction with a positive denominator. */
export function ratioToNumber(numerator: bigint, denominator: bigint): number {
  if (isExactNumber(numerator) && isExactNumber(denominator)) {
    return Number(numerator) / Number(denominator);
  }
  // Forty significant digits in decimal, then the correctly rounded conversion of the engine.
  const sign = numerator < 0n ? "-" : "";
  const magnitude = numerator < 0n ? -numerator : numerator;
  const shift = 40 + denominator.toString().length - magnitude.toString().length;
  const digits =
    shift >= 0
      ? (magnitude * 10n ** BigInt(shift)) / denominator
      : magnitude / (denominator * 10n ** BigInt(-shift));
  return Number(`${sign}${digits}e${-shift}`);
}
