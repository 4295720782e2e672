import { exitCodes, RunFailure } from "./exit.js";
import type { CsvFile } from "./read-file.js";

/** Edits that turn one name into another: insertions, deletions and replacements, case aside. */
function edits(from: string, to: string): number {
  const [a, b] = [from.toLowerCase(), to.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Refuses a name that no column has, with the nearest one that there is. */
export function checkColumn(file: CsvFile, option: string, name: string): void {
  if (file.header.includes(name)) {
    if (file.cells.has(name)) return;
    throw new RunFailure(exitCodes.badInput, "RUN_COLUMN", {
      en: `several columns are called ${JSON.stringify(name)}; rename all but one`,
      zh: `有多列名为 ${JSON.stringify(name)}；请改名，只保留一列`,
    });
  }
  const names = [...file.cells.keys()];
  const nearest = names.reduce<string | undefined>(
    (best, one) => (best === undefined || edits(name, one) < edits(name, best) ? one : best),
    undefined,
  );
  const [wanted, near] = [JSON.stringify(name), JSON.stringify(nearest ?? "")];
  throw new RunFailure(exitCodes.badInput, "RUN_COLUMN", {
    en: `${option}: there is no column ${wanted}; did you mean ${near}? The file has ${names.join(", ")}`,
    zh: `${option}：没有名为 ${wanted} 的列；是否指 ${near}？文件中的列：${names.join("、")}`,
  });
}
