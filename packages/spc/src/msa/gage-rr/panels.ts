import { d2 } from "../../constants/d2.js";
import { d3 } from "../../constants/d3.js";
import { average } from "../../numeric/average.js";
import { rangeOf } from "../shared/mean-sd.js";
import { groupMeans } from "./sums-of-squares.js";
import type {
  GageRrBar,
  GageRrCellChart,
  GageRrComponents,
  GageRrGroup,
  GageRrPanels,
  GageRrStudy,
} from "./types.js";

function bars(components: GageRrComponents): GageRrBar[] {
  const { gageRr, repeatability, reproducibility, part } = components;
  const named = [
    ["gageRr", gageRr],
    ["repeatability", repeatability],
    ["reproducibility", reproducibility],
    ["part", part],
  ] as const;
  return named.flatMap(([source, of]) =>
    of === null
      ? []
      : [
          {
            source,
            contributionPercent: of.contributionPercent,
            studyVariationPercent: of.studyVariationPercent,
            tolerancePercent: of.tolerancePercent,
            processPercent: of.processPercent,
          },
        ],
  );
}

/** The measurements of one cell, whatever the design. */
interface Layout {
  readonly parts: (operator: number) => readonly string[];
  readonly cell: (operator: number, part: number) => Float64Array;
}

function layout(of: GageRrStudy, nested: boolean): Layout {
  const { operators, parts, trials, values } = of;
  const each = nested ? parts.length / operators.length : parts.length;
  const at = (k: number) => values.subarray(k * trials, (k + 1) * trials);
  return nested
    ? {
        parts: (o) => parts.slice(o * each, (o + 1) * each),
        cell: (o, p) => at(o * each + p),
      }
    : { parts: () => parts, cell: (o, p) => at(p * operators.length + o) };
}

function cellChart(
  of: GageRrStudy,
  by: Layout,
  statistic: (cell: Float64Array) => number,
  lines: Pick<GageRrCellChart, "center" | "ucl" | "lcl">,
): GageRrCellChart {
  return {
    ...lines,
    operators: of.operators.map((operator, o) => {
      const parts = by.parts(o);
      const values = Float64Array.from(parts, (_, p) => statistic(by.cell(o, p)));
      const outside = Array.from(values.keys()).filter(
        (i) => values[i]! > lines.ucl || values[i]! < lines.lcl,
      );
      return { operator, parts, values, outside };
    }),
  };
}

/** Mean of the ranges within cells. */
export function meanRangeOf(of: GageRrStudy): number {
  const cells = of.values.length / of.trials;
  return average(
    Float64Array.from({ length: cells }, (_, k) =>
      rangeOf(of.values.subarray(k * of.trials, (k + 1) * of.trials)),
    ),
  );
}

function group(name: string, cells: readonly Float64Array[]): GageRrGroup {
  const values = Float64Array.from(cells.flatMap((cell) => Array.from(cell)));
  return { name, values, mean: average(values) };
}

/** What the six panels draw. */
export function panelsOf(
  of: GageRrStudy,
  components: GageRrComponents,
  nested: boolean,
): GageRrPanels {
  const by = layout(of, nested);
  const { operators, parts, trials } = of;
  const repeated = trials > 1;
  const meanRange = repeated ? meanRangeOf(of) : 0;
  const sigma = repeated ? meanRange / d2(trials) : 0;
  const spread = repeated ? 3 * d3(trials) * sigma : 0;
  const reach = (3 * sigma) / Math.sqrt(trials);
  const byOperator = operators.map((name, o) =>
    group(
      name,
      by.parts(o).map((_, p) => by.cell(o, p)),
    ),
  );
  return {
    components: bars(components),
    ranges: repeated
      ? cellChart(of, by, rangeOf, {
          center: meanRange,
          ucl: meanRange + spread,
          lcl: Math.max(0, meanRange - spread),
        })
      : null,
    averages: repeated
      ? cellChart(of, by, average, { center: of.mean, ucl: of.mean + reach, lcl: of.mean - reach })
      : null,
    byPart: nested
      ? operators.flatMap((o, i) =>
          by.parts(i).map((part, p) => group(`${o}: ${part}`, [by.cell(i, p)])),
        )
      : parts.map((name, p) =>
          group(
            name,
            operators.map((_, o) => by.cell(o, p)),
          ),
        ),
    byOperator,
    interaction: nested
      ? null
      : operators.map((operator, o) => ({
          operator,
          means: Float64Array.from(parts, (_, p) => groupMeans(by.cell(o, p), trials)[0]!),
        })),
  };
}
