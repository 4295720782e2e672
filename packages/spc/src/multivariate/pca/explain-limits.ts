import { shown } from "../../charts/explain-number.js";
import type { PcaLimits } from "./types.js";

/** How the limits of a principal component chart came about, with the numbers in the formulas. */
export function explainPcaLimits({ model, alpha, t2, spe, references }: PcaLimits): string {
  const { points: m, components: a } = model;
  const left = model.eigenvalues.slice(a);
  const sum = (power: number) => shown(left.reduce((total, value) => total + value ** power, 0));
  const tail = `1 - ${shown(alpha)}`;
  const rows = `the least value that at most ${shown(alpha)} of ${references} reference rows exceed`;
  const t2Text = {
    f: `${a} (m² - 1) / (m (m - ${a})) F(${tail}; ${a}, ${m - a}), m = ${m}`,
    chiSquared: `chi-squared(${tail}; ${a})`,
    empirical: rows,
  }[t2.method];
  const speText = {
    jacksonMudholkar: `Jackson and Mudholkar, with sums of powers of left-out eigenvalues ${sum(1)}, ${sum(2)}, ${sum(3)}`,
    box: `g chi-squared(${tail}; h) after Box, g = ${sum(2)} / ${sum(1)}, h = ${sum(1)}² / ${sum(2)}`,
    empirical: rows,
  }[spe.method];
  return [
    `Principal component chart of ${model.names.length} variables, ${model.scaling}, from ${m} rows.`,
    `components: ${a} (${model.choice}), with ${shown(100 * model.explained)} % of the variance`,
    `T² = sum of score² / eigenvalue; UCL = ${t2Text} = ${shown(t2.ucl)}`,
    `SPE = sum of residual²; UCL = ${speText} = ${shown(spe.ucl)}`,
    "LCL = 0; center = median in control",
  ].join("\n");
}
