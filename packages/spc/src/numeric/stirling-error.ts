/**
 * ln Γ(a) - ((a - 1/2) ln a - a + ln(2π)/2) for a > 0, relative error near 1e-16: what Stirling's formula lacks.
 *
 * Asymptotic series from 16 on; below, the differences from a to a + 1, all positive.
 */
export function stirlingError(a: number): number {
  let sum = 0;
  let z = a;
  for (; z < 16; z++) {
    if (z < 1) {
      // log1p(1/z) would overflow its argument for the smallest z.
      sum += (z + 0.5) * (Math.log1p(z) - Math.log(z)) - 1;
      continue;
    }
    const v = 1 / (2 * z + 1);
    const square = v * v;
    let term = square;
    let series = 0;
    for (let k = 3; term > 1e-18; k += 2) {
      series += term / k;
      term *= square;
    }
    sum += series;
  }
  const y = 1 / (z * z);
  const tail =
    1 / 12 +
    y * (-1 / 360 + y * (1 / 1260 + y * (-1 / 1680 + y * (1 / 1188 - (y * 691) / 360360))));
  return sum + tail / z;
}
