/** The derivative of ln Γ at x > 0: asymptotic series from 12 on, brought there by ψ(x) = ψ(x + 1) - 1/x. */
export function digammaOf(x: number): number {
  let down = 0;
  let z = x;
  for (; z < 12; z++) down += 1 / z;
  const y = 1 / (z * z);
  const series =
    y *
    (1 / 12 -
      y *
        (1 / 120 -
          y *
            (1 / 252 -
              y *
                (1 / 240 - y * (1 / 132 - y * (691 / 32760 - y * (1 / 12 - y * (3617 / 8160))))))));
  return Math.log(z) - 0.5 / z - series - down;
}
