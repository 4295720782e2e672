/** The numbers of an explanation in ascending order: those of both languages must be the same. */
export function numbersOf(text: string): readonly number[] {
  return (text.match(/\d+(\.\d+)?(e[+-]?\d+)?/g) ?? []).map(Number).sort((a, b) => a - b);
}

const symbols = new Set(
  "xbar max ndc sqrt MLS Satterthwaite Hotelling Laney sigmaZ EWMA CUSUM UCL LCL MEWMA SPE USL LSL ppm Bissell Nelson Western Electric Westgard Juran AIAG ANOVA Box Jackson Mudholkar Cpk Cpl Cpu Ppk Ppl Ppu Cpm Cpmk Cml Cmu Cmk run".split(
    " ",
  ),
);

/** The words of an explanation in Chinese that are neither Chinese nor a symbol. */
export function foreign(text: string): readonly string[] {
  return (text.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !symbols.has(word));
}
