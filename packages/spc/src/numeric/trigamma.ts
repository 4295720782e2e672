/** The second derivative of ln Γ at x > 0: asymptotic series from 14 on, brought there by ψ'(x) = ψ'(x + 1) + 1/x². */
export function trigammaOf(x: number): number {
  let down = 0;
  let z = x;
  for (; z < 14; z++) down += 1 / z / z;
  const y = 1 / (z * z);
  const series =
    1 / 6 -
    y *
      (1 / 30 -
        y *
          (1 / 42 -
            y * (1 / 30 - y * (5 / 66 - y * (691 / 2730 - y * (7 / 6 - y * (3617 / 510)))))));
  return down + (1 + (0.5 + series / z) / z) / z;
}
