import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { listed, msaIssue } from "../shared/issue.js";
import type { GageRrData, GageRrRow, GageRrStudy } from "./types.js";

/** A study with what was wrong with its data. */
export interface ReadStudy {
  readonly study: GageRrStudy;
  readonly issues: Issue<SpcErrorCode>[];
}

type Labelled = Exclude<GageRrData, readonly unknown[]>;

/** Readings by outer and inner label, as they came. */
interface Cells {
  readonly outer: readonly string[];
  readonly inner: readonly string[];
  /** `[outer][inner]`; an inner label that an outer one does not have is undefined (nested rows only). */
  readonly readings: readonly (readonly (readonly number[] | undefined)[])[];
}

function letters(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : letters(Math.floor(i / 26) - 1) + last;
}

function labels(
  what: string,
  given: readonly (string | number)[] | undefined,
  count: number,
  name: (i: number) => string,
): string[] {
  if (given === undefined) return Array.from({ length: count }, (_, i) => name(i));
  const out = given.map(String);
  if (out.length !== count || new Set(out).size !== count) {
    refuse(
      "SPC_MSA_DESIGN",
      `${what} needs ${count} different names, one per ${what.slice(0, -1)} of the table; found ${out.length}, ${new Set(out).size} of them different`,
      { expected: count, found: out },
    );
  }
  return out;
}

function fromTable(
  values: readonly (readonly ArrayLike<number>[])[],
  parts: readonly (string | number)[] | undefined,
  operators: readonly (string | number)[] | undefined,
  nested: boolean,
): Cells {
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const part = (i: number) => String(i + 1);
  const [outer, inner] = nested
    ? [labels("operators", operators, values.length, letters), labels("parts", parts, width, part)]
    : [labels("parts", parts, values.length, part), labels("operators", operators, width, letters)];
  const readings = values.map((row) =>
    inner.map((_, j) => {
      const cell = row[j];
      return cell === undefined ? (nested ? undefined : []) : Array.from(cell);
    }),
  );
  return { outer, inner, readings };
}

/** How the columns of a study are called where they are not called as here. */
const aliases: Readonly<Record<keyof GageRrRow, RegExp>> = {
  part: /part|piece|sample|item|零件|部件|样/i,
  operator: /oper|apprais|inspect|person|user|gage|device|人|者|员/i,
  value: /val|meas|read|result|值|读数/i,
};

/** Throws `SPC_MSA_DESIGN` for a row without part, operator or value, and names the key that may be meant. */
function checkRow(row: GageRrRow, at: number): void {
  const names = Object.keys(aliases) as (keyof GageRrRow)[];
  const missing = names.find((name) => row?.[name] === undefined || row[name] === null);
  if (missing === undefined) return;
  const found = Object.keys(row ?? {});
  const others = found.filter((key) => !names.some((name) => name === key));
  const near = others.find((key) => aliases[missing].test(key)) ?? others[0];
  refuse(
    "SPC_MSA_DESIGN",
    `row ${at} of the study has no ${missing}; ${near === undefined ? `its keys are ${found.join(", ")}` : `rename "${near}" to "${missing}" if that is what it is`}; every row needs part, operator and value`,
    { row: at, missing, found },
  );
}

function fromRows(rows: readonly GageRrRow[], nested: boolean): Cells {
  rows.forEach(checkRow);
  const outer = new Map<string, number>();
  const inner = new Map<string, number>();
  const found = new Map<string, Map<string, number[]>>();
  for (const row of rows) {
    const [o, i] = nested
      ? [String(row.operator), String(row.part)]
      : [String(row.part), String(row.operator)];
    if (!outer.has(o)) outer.set(o, outer.size);
    if (!inner.has(i)) inner.set(i, inner.size);
    let line = found.get(o);
    if (line === undefined) {
      line = new Map();
      found.set(o, line);
    }
    const cell = line.get(i);
    if (cell === undefined) line.set(i, [row.value]);
    else cell.push(row.value);
  }
  const innerNames = [...inner.keys()];
  return {
    outer: [...outer.keys()],
    inner: innerNames,
    readings: [...outer.keys()].map((o) =>
      innerNames.map((i) => found.get(o)?.get(i) ?? (nested ? undefined : [])),
    ),
  };
}

function cellsOf(data: GageRrData, nested: boolean): Cells {
  if (!Array.isArray(data)) {
    const { values, parts, operators } = data as Labelled;
    return fromTable(values, parts, operators, nested);
  }
  const list = data as readonly unknown[];
  const first = list[0];
  if (first !== undefined && first !== null && !Array.isArray(first) && Object(first) === first) {
    if (!("length" in (first as object))) return fromRows(list as readonly GageRrRow[], nested);
  }
  return fromTable(list as readonly (readonly ArrayLike<number>[])[], undefined, undefined, nested);
}

/** The most frequent number of readings in a cell; of equally frequent ones the larger. */
function usualCount(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const n of counts) if (n > 0) seen.set(n, (seen.get(n) ?? 0) + 1);
  let best = 0;
  let often = 0;
  for (const [n, times] of seen) {
    if (times > often || (times === often && n > best)) {
      best = n;
      often = times;
    }
  }
  return best;
}

/** Reads a study of any form; leaves incomplete parts out or throws, as told. */
export function readStudy(
  data: GageRrData,
  incomplete: "omitParts" | "refuse" | undefined,
  nested: boolean,
): ReadStudy {
  const { outer, inner, readings } = cellsOf(data, nested);
  const issues: Issue<SpcErrorCode>[] = [];
  const infinite: string[] = [];
  const name = (i: number, j: number) =>
    nested ? `operator ${outer[i]} part ${inner[j]}` : `part ${outer[i]} operator ${inner[j]}`;
  const good = readings.map((line, i) =>
    line.map((cell, j) => {
      if (cell === undefined) return undefined;
      // Compared, not computed with: a cell may hold what is no number at all, and that is missing.
      if (cell.some((x) => x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY)) {
        infinite.push(name(i, j));
      }
      return cell.filter((x) => Number.isFinite(x));
    }),
  );
  if (infinite.length > 0) {
    issues.push(
      msaIssue(
        "SPC_NOT_FINITE",
        "error",
        `readings of ${listed(infinite)} are infinite; they are treated as missing`,
      ),
    );
  }
  const trials = usualCount(good.flat().map((cell) => cell?.length ?? 0));
  const wrong: string[] = [];
  const keep = good.map((line, i) => {
    let whole = true;
    line.forEach((cell, j) => {
      if (cell === undefined || cell.length === trials) return;
      whole = false;
      wrong.push(`${name(i, j)} (${cell.length} of ${trials})`);
    });
    return whole;
  });
  const sizes = good.map((line) => line.filter((cell) => cell !== undefined).length);
  const uneven = nested && sizes.some((n) => n !== sizes[0]);
  if ((wrong.length > 0 && (nested || incomplete === "refuse")) || uneven) {
    const why = wrong.length > 0 ? `readings in ${listed(wrong)}` : `parts per operator ${sizes}`;
    refuse(
      "SPC_MSA_UNBALANCED",
      `the study is not complete: ${why}; every ${nested ? "operator needs as many parts and every part" : "cell needs"} as many readings`,
      { cells: wrong, trials },
    );
  }
  if (wrong.length > 0) {
    issues.push(
      msaIssue(
        "SPC_MSA_INCOMPLETE",
        "error",
        `parts ${listed(outer.filter((_, i) => !keep[i]))} are left out, because cells have another number of readings than the usual ${trials}: ${listed(wrong)}`,
        ["parts"],
      ),
    );
  }
  const kept = good.filter((_, i) => keep[i]);
  const values = Float64Array.from(
    kept.flat().flatMap((cell) => cell ?? []),
    (x) => x + 0,
  );
  const study: GageRrStudy = {
    parts: nested
      ? good.flatMap((line) => inner.filter((_, j) => line[j] !== undefined))
      : outer.filter((_, i) => keep[i]),
    operators: nested ? outer : inner,
    trials,
    values,
    mean: values.length === 0 ? 0 : average(values),
  };
  return { study, issues };
}

/** Throws `SPC_MSA_DESIGN` unless there are at least so many. */
export function checkCount(what: string, found: number, least: number, why: string): void {
  if (found >= least) return;
  refuse(
    "SPC_MSA_DESIGN",
    `the study has ${found} complete ${what}; ${why} needs at least ${least}`,
    {
      what,
      found,
      least,
    },
  );
}
