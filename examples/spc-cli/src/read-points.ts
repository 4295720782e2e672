import { type CsvIssue, readCsv } from "@taktline/drivers/csv";
import { checkColumn } from "./column-names.js";
import { exitCodes, RunFailure } from "./exit.js";
import { decimalOf } from "./numeric-columns.js";
import type { RunOptions } from "./options.js";
import { type CsvFile, readTable } from "./read-file.js";
import type { Text } from "./texts.js";

/** The points of a chart: single values, subgroups, or counts with the units inspected. */
export type Points =
  | { readonly kind: "single"; readonly values: Float64Array }
  | {
      readonly kind: "groups";
      readonly groups: readonly (readonly number[])[];
      readonly labels: readonly string[];
    }
  | { readonly kind: "counts"; readonly counts: Float64Array; readonly sizes: Float64Array };

/** A column of a file as points, with what was wrong with it. */
export interface Measured {
  readonly column: string;
  readonly decimal: "." | ",";
  readonly points: Points;
  /** Cells that are numbers. */
  readonly numbers: number;
  /** Lines of the file with a cell that is no number, and with an empty one. */
  readonly notNumbers: readonly number[];
  readonly empty: readonly number[];
  readonly issues: readonly CsvIssue[];
  readonly remarks: readonly Text[];
}

function groupsOf(
  values: Float64Array,
  labels: readonly string[] | undefined,
  size: number,
  remarks: Text[],
): Points {
  if (labels === undefined) {
    const full = Math.floor(values.length / size);
    const left = values.length - full * size;
    if (left > 0) {
      remarks.push({
        en: `the last ${left} row(s) make no full subgroup of ${size} and are left out`,
        zh: `最后 ${left} 行不足一个 ${size} 件的子组，未计入`,
      });
    }
    const groups = Array.from({ length: full }, (_, i) => [
      ...values.subarray(i * size, (i + 1) * size),
    ]);
    return { kind: "groups", groups, labels: groups.map((_, i) => String(i + 1)) };
  }
  const byLabel = new Map<string, number[]>();
  let [again, previous] = [0, ""];
  values.forEach((value, i) => {
    const label = labels[i] ?? "";
    const group = byLabel.get(label);
    if (group === undefined) byLabel.set(label, [value]);
    else {
      if (label !== previous) again++;
      group.push(value);
    }
    previous = label;
  });
  if (again > 0) {
    remarks.push({
      en: `rows of a subgroup do not always stand together (${again} times one comes back); it counts where it came first`,
      zh: `同一子组的行并不总是相邻（${again} 次再次出现）；按首次出现的位置计`,
    });
  }
  return { kind: "groups", groups: [...byLabel.values()], labels: [...byLabel.keys()] };
}

const linesOf = (issues: readonly CsvIssue[], code: string, name: string): readonly number[] =>
  issues
    .filter((issue) => issue.code === code && issue.path?.[1] === name)
    .map((issue) => issue.line ?? 0);

/** Reads the column asked for as points. */
export function readPoints(file: CsvFile, column: string, options: RunOptions): Measured {
  const decimal =
    options.decimal === "auto" ? decimalOf(file.cells.get(column) ?? []) : options.decimal;
  const constant = Number(options.size ?? Number.NaN);
  const sizeColumn = Number.isNaN(constant) ? options.size : undefined;
  checkColumn(file, "--column", column);
  if (sizeColumn !== undefined) checkColumn(file, "--size", sizeColumn);
  if (options.by !== undefined) checkColumn(file, "--by", options.by);
  const table = readTable(() =>
    readCsv(file.text, {
      columns: {
        value: { type: "number", header: column },
        size: { type: "number", header: sizeColumn ?? column },
        by: { type: "text", header: options.by ?? column },
      },
      separator: file.separator,
      decimal,
      maxIssues: 1_000_000,
    }),
  );
  const { value, size, by } = table.columns;
  const remarks: Text[] = [];
  const numbers = value.reduce((n, x) => n + (Number.isFinite(x) ? 1 : 0), 0);
  if (numbers < 2) {
    throw new RunFailure(exitCodes.badInput, "RUN_FEW", {
      en: `column ${JSON.stringify(column)} has ${numbers} numbers in ${table.rows} rows; a chart needs 2 at least, 20 or more to be trusted`,
      zh: `列 ${JSON.stringify(column)} 的 ${table.rows} 行中只有 ${numbers} 个数；控制图至少需要 2 个，可信则需 20 个以上`,
    });
  }
  const points = ((): Points => {
    if (options.size !== undefined) {
      const sizes = sizeColumn === undefined ? value.map(() => constant) : size;
      return { kind: "counts", counts: value, sizes };
    }
    if (options.by !== undefined || options.subgroup !== undefined) {
      const labels = options.by === undefined ? undefined : by;
      return groupsOf(value, labels, options.subgroup ?? 1, remarks);
    }
    return { kind: "single", values: value };
  })();
  const { issues } = table;
  return {
    column,
    decimal,
    points,
    numbers,
    notNumbers: linesOf(issues, "DRIVERS_CSV_NUMBER", "value"),
    empty: linesOf(issues, "DRIVERS_CSV_EMPTY", "value"),
    issues: issues.filter((issue) => issue.path === undefined || issue.path[1] === "value"),
    remarks,
  };
}
