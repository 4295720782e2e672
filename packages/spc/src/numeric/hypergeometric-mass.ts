import { deviance } from "./deviance.js";
import { add, type DoubleDouble, divide, twoProduct } from "./double-double.js";
import { stirlingError } from "./stirling-error.js";

/** The hypergeometric probability of k successes: a ratio of three binomial ones, whose exponents add up before they are raised. */
export function hypergeometricMass(
  k: number,
  population: number,
  successes: number,
  draws: number,
): number {
  const failures = population - successes;
  const left = population - draws;
  const cells = [k, draws - k, successes - k, left - successes + k];
  if (!Number.isInteger(k) || cells.some((cell) => cell < 0)) return 0;
  // A two-by-two table: the exponent is the deviance of its cells from independence.
  const margins = [
    [successes, draws],
    [failures, draws],
    [successes, left],
    [failures, left],
  ] as const;
  let exponent: DoubleDouble = [0, 0];
  let bend = -stirling(population);
  let scale = 1;
  for (let i = 0; i < 4; i++) {
    const cell = cells[i]!;
    const [row, column] = margins[i]!;
    if (row === 0 || column === 0) continue;
    exponent = add(exponent, deviance(cell, divide(twoProduct(row, column), [population, 0])));
    bend -= stirling(cell);
    scale /= root(cell);
  }
  for (const margin of [successes, failures, draws, left]) {
    bend += stirling(margin);
    scale *= root(margin);
  }
  return (scale / root(population)) * Math.exp(-exponent[0]) * (1 - exponent[1]) * Math.exp(bend);
}

function stirling(n: number): number {
  return n === 0 ? 0 : stirlingError(n);
}

function root(n: number): number {
  return n === 0 ? 1 : Math.sqrt(2 * Math.PI * n);
}
