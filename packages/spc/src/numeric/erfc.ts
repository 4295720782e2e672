const h = 0.5;

/**
 * The complementary error function of x >= 0, relative error below 1e-14 where it does not underflow.
 *
 * Near 0 a series of positive terms, so that nothing cancels. Elsewhere erfc(x) = (2x/π) e^(-x²) ∫ e^(-u²)/(u²+x²) du over
 * the half-line, by the trapezoidal rule, which converges geometrically there; the last term takes out the pole at u = ix
 * as long as it lies inside the strip that counts.
 */
export function erfc(x: number): number {
  const square = x * x;
  const bell = Math.exp(-square);
  if (x < 0.5) {
    let term = x;
    let sum = x;
    for (let k = 3; term > sum * 1e-17; k += 2) {
      term *= (2 * square) / k;
      sum += term;
    }
    return 1 - 1.1283791670955126 * bell * sum;
  }
  let sum = 0.5 / square;
  for (let k = 1; k <= 12; k++) {
    const u = k * k * h * h;
    sum += Math.exp(-u) / (u + square);
  }
  const integral = ((2 * h * x) / Math.PI) * bell * sum;
  return x < 6 ? integral - 2 / Math.expm1((2 * Math.PI * x) / h) : integral;
}
