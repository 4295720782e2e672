import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";
import { listed, msaIssue } from "../shared/issue.js";
import type { AttributeData, AttributeOptions, Rating } from "./types.js";

/** The judgements of complete parts, as places of categories. */
export interface Ratings {
  readonly parts: readonly string[];
  readonly appraisers: readonly string[];
  readonly trials: number;
  readonly categories: readonly string[];
  /** `[appraiser][trial][part]`. */
  readonly codes: readonly (readonly (readonly number[])[])[];
  /** Per part, or undefined. */
  readonly standard: readonly number[] | undefined;
  readonly issues: Issue<SpcErrorCode>[];
}

type Raw = Rating | null | undefined;

const text = (of: Raw): string | undefined =>
  of === null || of === undefined || of === "" || Number.isNaN(of) ? undefined : String(of);

/** `[part][appraiser][trial]` with names, from either form. */
interface Table {
  readonly parts: readonly string[];
  readonly appraisers: readonly string[];
  readonly cells: readonly (readonly (readonly Raw[])[])[];
  readonly standard: readonly Raw[] | undefined;
}

function letters(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : `A${i}`;
}

function tableOf(data: AttributeData): Table {
  if ("rows" in data) {
    const parts = new Map<string, Map<string, Raw[]>>();
    const appraisers = new Set<string>();
    for (const row of data.rows) {
      const part = String(row.part);
      const appraiser = String(row.appraiser);
      appraisers.add(appraiser);
      const line = parts.get(part) ?? new Map<string, Raw[]>();
      parts.set(part, line);
      const cell = line.get(appraiser);
      if (cell === undefined) line.set(appraiser, [row.rating]);
      else cell.push(row.rating);
    }
    const { standard } = data;
    const names = [...parts.keys()];
    return {
      parts: names,
      appraisers: [...appraisers],
      cells: [...parts.values()].map((line) => [...appraisers].map((a) => line.get(a) ?? [])),
      standard:
        standard && names.map((part) => (Object.hasOwn(standard, part) ? standard[part] : null)),
    };
  }
  const { ratings, standard } = data;
  const width = ratings.reduce((most, line) => Math.max(most, line.length), 0);
  const parts = data.parts?.map(String) ?? ratings.map((_, i) => String(i + 1));
  const appraisers =
    data.appraisers?.map(String) ?? Array.from({ length: width }, (_, i) => letters(i));
  const fits = (names: readonly unknown[], count: number) =>
    names.length === count && new Set(names).size === count;
  if (!fits(parts, ratings.length) || !fits(appraisers, width)) {
    refuse(
      "SPC_MSA_DESIGN",
      `the table has ${ratings.length} parts and ${width} appraisers; give as many different names`,
    );
  }
  if (standard !== undefined && standard.length !== ratings.length) {
    refuse(
      "SPC_MSA_DESIGN",
      `standard has ${standard.length} categories for ${ratings.length} parts; give one per part`,
    );
  }
  return {
    parts,
    appraisers,
    cells: ratings.map((line) => appraisers.map((_, j) => line[j] ?? [])),
    standard,
  };
}

function categoriesOf(table: Table, options: AttributeOptions): readonly string[] {
  if (options.categories !== undefined) {
    const given = options.categories.map(String);
    if (given.length < 2 || new Set(given).size !== given.length || given.includes("")) {
      refuse("SPC_OPTION", "categories must be at least 2 different names");
    }
    return given;
  }
  const seen = new Set<string>();
  for (const line of table.cells) {
    for (const cell of line) for (const x of cell) seen.add(text(x) ?? "");
  }
  for (const x of table.standard ?? []) seen.add(text(x) ?? "");
  seen.delete("");
  const found = [...seen];
  const numeric = found.every((name) => Number.isFinite(Number(name)));
  if (numeric) return found.sort((a, b) => Number(a) - Number(b));
  if (options.ordinal === true) {
    refuse(
      "SPC_OPTION",
      `the categories ${listed(found)} are no numbers, so their order is unknown; list them in categories, lowest first`,
    );
  }
  return found;
}

/** Reads the judgements of either form; leaves incomplete parts out and says so. */
export function readRatings(data: AttributeData, options: AttributeOptions): Ratings {
  const table = tableOf(data);
  const categories = categoriesOf(table, options);
  const code = new Map(categories.map((name, i) => [name, i]));
  const issues: Issue<SpcErrorCode>[] = [];
  const strange = new Set<string>();
  const coded = (x: Raw): number => {
    const name = text(x);
    if (name === undefined) return -1;
    const at = code.get(name);
    if (at === undefined) strange.add(name);
    return at ?? -1;
  };
  const cells = table.cells.map((line) =>
    line.map((cell) => cell.map(coded).filter((at) => at >= 0)),
  );
  const standard = table.standard?.map(coded);
  const counts = new Map<number, number>();
  for (const cell of cells.flat()) {
    if (cell.length > 0) counts.set(cell.length, (counts.get(cell.length) ?? 0) + 1);
  }
  let trials = 0;
  for (const [size, often] of counts) {
    const best = counts.get(trials) ?? 0;
    if (often > best || (often === best && size > trials)) trials = size;
  }
  const keep = cells.map(
    (line, i) =>
      line.every((cell) => cell.length === trials) && (standard === undefined || standard[i]! >= 0),
  );
  if (strange.size > 0) {
    issues.push(
      msaIssue(
        "SPC_MSA_CATEGORY",
        "error",
        `ratings ${listed([...strange])} are none of the categories ${listed(categories)}; they are treated as missing`,
      ),
    );
  }
  const out = table.parts.filter((_, i) => !keep[i]);
  if (out.length > 0) {
    issues.push(
      msaIssue(
        "SPC_MSA_INCOMPLETE",
        "error",
        `parts ${listed(out)} are left out, because they lack a standard or have another number of ratings than the usual ${trials} per appraiser`,
        ["parts"],
      ),
    );
  }
  const kept = cells.filter((_, i) => keep[i]);
  if (kept.length < 1 || trials < 1 || categories.length < 1) {
    refuse("SPC_MSA_DESIGN", "the study has no part that every appraiser has rated", {
      parts: table.parts.length,
    });
  }
  return {
    parts: table.parts.filter((_, i) => keep[i]),
    appraisers: table.appraisers,
    trials,
    categories,
    codes: table.appraisers.map((_, a) =>
      Array.from({ length: trials }, (_, t) => kept.map((line) => line[a]![t]!)),
    ),
    standard: standard?.filter((_, i) => keep[i]),
    issues,
  };
}
