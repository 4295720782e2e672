import { stirlingError } from "./stirling-error.js";

// (-1)^k (ζ(k) - 1) / k for k = 2, 3, ...
const coefficients = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986,
  0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939,
  9.945751278180853e-5, -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6,
  4.374866789907488e-6, -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7,
  2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8,
  1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9,
  5.731367241678862e-10, -2.7595228851242334e-10, 1.330476437424449e-10, -6.4229645638381e-11,
  3.1044247747322276e-11, -1.5021384080754142e-11, 7.275974480239079e-12, -3.527742476575915e-12,
];

/** ln Γ(x) for x > 0, relative error near 1e-15 also around its zeros. */
export function logGamma(x: number): number {
  if (x > 2.5) {
    return (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + stirlingError(x);
  }
  // Γ(x) = Γ(2 + y) over the factors that lead there; x - 1 is exact where it matters.
  if (x >= 1.5) return around2(x - 2);
  if (x >= 0.5) return around2(x - 1) - Math.log1p(x - 1);
  return around2(x) - Math.log1p(x) - Math.log(x);
}

/** ln Γ(2 + y) for |y| <= 1/2. */
function around2(y: number): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = (sum + coefficients[k]!) * y;
  return (sum + 0.42278433509846713) * y;
}
