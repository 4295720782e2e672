import { add, type DoubleDouble, divide, twoProduct, twoSum } from "./double-double.js";

/** ln x of a finite x > 0 to 18 digits: x = 2^e m, ln m = 2 artanh((m - 1) / (m + 1)) with only its first term in two parts. */
export function logDouble(x: DoubleDouble): DoubleDouble {
  let [high, low] = x;
  let e = 0;
  if (high < 1e-290) {
    high *= 2 ** 200;
    low *= 2 ** 200;
    e = -200;
  }
  const shift = Math.round(Math.log2(high));
  // In two steps: 2^-shift alone would overflow or underflow at the ends.
  const half = 2 ** -(shift >> 1);
  const rest = 2 ** -(shift - (shift >> 1));
  high = high * half * rest;
  low = low * half * rest;
  e += shift;
  const s = divide(add([high, low], [-1, 0]), add([high, low], [1, 0]));
  const square = s[0] * s[0];
  let sum = 0;
  for (let k = 27; k >= 3; k -= 2) sum = (sum + 1 / k) * square;
  const first = twoSum(2 * s[0], 2 * s[0] * sum);
  const ln = twoSum(first[0], first[1] + 2 * s[1]);
  if (e === 0) return ln;
  const [a, b] = twoProduct(e, Math.LN2);
  return add([a, b + e * 2.3190468138462996e-17], ln);
}
