import type { CsvFile } from "./read-file.js";

/** A column that holds numbers. */
export interface NumericColumn {
  readonly name: string;
  readonly numbers: number;
  readonly others: number;
  readonly decimal: "." | ",";
  readonly min: number;
  readonly mean: number;
  readonly max: number;
}

const withPoint = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const withComma = /^[+-]?\d*,\d+$/;
const numberWords = /^(nan|inf(inity)?|n\/?a|null|-+|)$/i;

/** The decimal mark that makes more numbers of cells; a comma needs to be seen. */
export function decimalOf(cells: readonly string[]): "." | "," {
  let [points, commas] = [0, 0];
  for (const cell of cells) {
    if (withComma.test(cell)) commas++;
    else if (cell.includes(".") && withPoint.test(cell)) points++;
  }
  return commas > points ? "," : ".";
}

/** Columns of which most filled cells are numbers, with what they look like. */
export function numericColumns(file: CsvFile): readonly NumericColumn[] {
  const found: NumericColumn[] = [];
  for (const [name, cells] of file.cells) {
    const decimal = decimalOf(cells);
    let [numbers, others, sum] = [0, 0, 0];
    let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const cell of cells) {
      const text = decimal === "," ? cell.replace(",", ".") : cell;
      if (withPoint.test(text)) {
        const value = Number(text);
        numbers++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
      } else if (!numberWords.test(cell)) others++;
    }
    if (numbers > 0 && numbers >= 4 * others) {
      found.push({ name, numbers, others, decimal, min, mean: sum / numbers, max });
    }
  }
  return found;
}
