import { codeLetterOf } from "../tables/code-letter.js";
import { doubleNumbers } from "../tables/double-numbers.js";
import { multipleNumbers } from "../tables/multiple-numbers.js";
import { AQLS, LETTERS, REDUCED_SIZES, SIZES } from "../tables/rows.js";
import { singleCell } from "../tables/single-cell.js";
import type {
  CodeLetter,
  InspectionSeverity,
  SamplingPlanQuery,
  SamplingStandard,
  SamplingType,
  StandardPlan,
} from "../types.js";
import { checkQuery } from "./check-query.js";
import { cutStages } from "./cut-stages.js";
import { type FoundRow, findRow } from "./find-row.js";
import { planEvidence } from "./plan-evidence.js";
import { planNotes } from "./plan-notes.js";

type Numbers = readonly (readonly [ac: number | null, re: number])[];

interface Chosen {
  readonly usedType: SamplingType;
  readonly size: number;
  readonly numbers: Numbers;
  readonly derived: boolean;
}

/** The row's double or multiple plan where the tables have one, or the simpler plan that they point to. */
function choose(
  type: SamplingType,
  severity: InspectionSeverity,
  standard: SamplingStandard,
  found: FoundRow,
): Chosen {
  const sizes = severity === "reduced" ? REDUCED_SIZES : SIZES;
  const offset = severity === "reduced" ? 2 : 0;
  const { row, ac, re } = found;
  const smaller = (steps: number): number =>
    row - steps - offset >= 0 ? (sizes[row - steps] ?? 0) : 0;
  if (type !== "single" && re > 1) {
    const many = type === "multiple" ? multipleNumbers(severity, standard, ac, re) : undefined;
    const third = smaller(3);
    if (many !== undefined && third > 0) {
      return { usedType: "multiple", size: third, ...many };
    }
    const two = doubleNumbers(severity, standard, ac, re);
    const first = smaller(1);
    if (two !== undefined && first > 0) {
      const numbers: Numbers = [
        [two[0], two[1]],
        [two[2], two[3]],
      ];
      return { usedType: "double", size: first, numbers, derived: false };
    }
  }
  return { usedType: "single", size: sizes[row] ?? 0, numbers: [[ac, re]], derived: false };
}

const TABLES: Readonly<Record<SamplingType, number>> = { single: 2, double: 3, multiple: 4 };
const ROMAN = ["", "", "II", "III", "IV"];
const SUFFIX: Readonly<Record<InspectionSeverity, string>> = {
  normal: "A",
  tightened: "B",
  reduced: "C",
};

/** The acceptance number one AQL step tighter in the same row, for the switching score; null where it is not asked for. */
function tighter(
  severity: InspectionSeverity,
  type: SamplingType,
  found: FoundRow,
  column: number,
): number | null {
  if (severity !== "normal" || type !== "single" || found.ac < 2) return null;
  const cell = singleCell("normal", "ISO 2859-1", found.row, column - 1);
  return typeof cell === "string" ? null : cell[0];
}

/**
 * Looks up a sampling plan of ISO 2859-1:1999 (GB/T 2828.1-2012) or ANSI/ASQ Z1.4 for a lot.
 *
 * The code letter comes from Table 1; where the cell of the master table has an arrow, the plan of the row it leads to
 * applies, with that row's sample size (`planLetter`, `n`). Where double or multiple sampling has no plan (Ac 0, small
 * samples), the simpler plan that the table points to comes back and `usedType` says so. A sample that would be the lot
 * or more means 100 % inspection. `evidence` and `notes` say how far the numbers could be checked: single plans of normal
 * inspection stand against two printed tables, the others against the structure of the standard and its operating
 * characteristics.
 *
 * @throws `SPC_OPTION` when an option is not one that the tables have
 * @see ISO 2859-1:1999, 10.1 to 10.3, Tables 1, 2-A to 4-C; MIL-STD-105E, Tables I to IV-C
 *
 * @example
 * ```ts
 * import { samplingPlan } from "@taktline/spc/sampling";
 *
 * const { codeLetter, n, ac, re } = samplingPlan({ lotSize: 1000, aql: 1 });
 * [codeLetter, n, ac, re]; // => ["J", 80, 2, 3]
 *
 * // Letter F has an arrow up at AQL 1.0: the plan of letter E applies, with its own sample size.
 * const small = samplingPlan({ lotSize: 150, aql: 1 });
 * [small.codeLetter, small.planLetter, small.n, small.ac]; // => ["F", "E", 13, 0]
 * ```
 */
export function samplingPlan(query: SamplingPlanQuery): StandardPlan {
  const asked = checkQuery(query);
  const { lotSize, aql, level, severity, type, standard } = asked;
  const letter = codeLetterOf(lotSize, level) as CodeLetter;
  const start = LETTERS.indexOf(letter);
  const column = AQLS.indexOf(aql);
  const found = findRow(severity, standard, start, column);
  const chosen = choose(type, severity, standard, found);
  const { stages, fullInspection, cut } = cutStages(chosen.size, chosen.numbers, lotSize);
  const last = chosen.numbers.at(-1) ?? [found.ac, found.re];
  const ac = last[0] ?? found.ac;
  const re = last[1];
  const evidence = planEvidence({
    severity,
    standard,
    usedType: chosen.usedType,
    start,
    column,
    row: found.row,
    derived: chosen.derived,
    ac,
  });
  const number = TABLES[type];
  const table = `${standard === "ANSI Z1.4" ? ROMAN[number] : number}-${SUFFIX[severity]}`;
  const planLetter = LETTERS[found.row] ?? letter;
  const moved = Math.sign(found.row - start);
  const notes = planNotes(
    asked,
    { usedType: chosen.usedType, moved, planLetter, size: chosen.size },
    {
      fullInspection,
      cut,
      gap: re > ac + 1,
      evidence,
    },
  );
  return Object.freeze({
    standard,
    table,
    lotSize,
    level,
    aql,
    severity,
    type,
    usedType: chosen.usedType,
    codeLetter: letter,
    planLetter,
    n: stages[0]?.n ?? lotSize,
    ac,
    re,
    stages,
    fullInspection,
    tighterAc: tighter(severity, chosen.usedType, found, column),
    evidence,
    notes,
  });
}
