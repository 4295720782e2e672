const h = 0.5;
// e^(-u²) at u = h, 2h, ... 6
const weights = /* @__PURE__ */ Array.from({ length: 12 }, (_, k) =>
  Math.exp(-(((k + 1) * h) ** 2)),
);

/**
 * erfc(x) for x >= 0 from x and e^(-x²): only the latter needs x to more than its 16 digits.
 *
 * Near 0 a series of positive terms, so that nothing cancels. Elsewhere erfc(x) = (2x/π) e^(-x²) ∫ e^(-u²)/(u²+x²) du over
 * the half-line, by the trapezoidal rule, which converges geometrically there; the last term takes out the pole at u = ix
 * as long as it lies inside the strip that counts.
 */
export function erfcFromBell(x: number, bell: number): number {
  if (x < 0.5) return 1 - erfFromBell(x, bell);
  if (bell === 0) return 0;
  const square = x * x;
  let sum = 0.5 / square;
  for (let k = 0; k < 12; k++) sum += weights[k]! / ((k + 1) * (k + 1) * h * h + square);
  const integral = ((2 * h * x) / Math.PI) * bell * sum;
  return x < 6 ? integral - 2 / Math.expm1((2 * Math.PI * x) / h) : integral;
}

/** erf(x) for 0 <= x < 2 or so from x and e^(-x²): relative accuracy down to 0. */
export function erfFromBell(x: number, bell: number): number {
  const square = x * x;
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (2 * square) / k;
    sum += term;
  }
  return 1.1283791670955126 * bell * sum;
}
