import type { Level } from "@taktline/spc";
import type { Analysis } from "./analyse.js";

const plain = (level: Level): number | readonly (number | null)[] =>
  typeof level === "number" ? level : Array.from(level, (x) => (Number.isFinite(x) ? x : null));

/** The results as one plain document; versioned by `v`. Indices count from 0, as in the library. */
export function resultJson(analysis: Analysis, reports: readonly string[]) {
  const { file, measured, choice, chart, labels, runLengths, specified } = analysis;
  const { text: _, ...lengths } = runLengths;
  return {
    v: 1,
    ok: true,
    file: {
      encoding: file.encoding,
      separator: file.separator,
      decimal: measured.decimal,
      rows: file.rows,
    },
    column: measured.column,
    numbers: measured.numbers,
    notNumbers: measured.notNumbers,
    empty: measured.empty,
    chart: choice.name,
    why: choice.why.en,
    limits: chart.limits,
    panels: chart.charts.map(({ name, center, ucl, lcl, sigma }) => ({
      name,
      center: plain(center),
      ucl: plain(ucl),
      lcl: plain(lcl),
      sigma: plain(sigma),
    })),
    signals: chart.signals.map(({ id, index, rule, side, value, points }) => ({
      id,
      index,
      label: labels[index],
      rule,
      side,
      value,
      points,
    })),
    excluded: chart.excluded,
    ruleConvention: chart.ruleConvention,
    runLengths: lengths,
    doubts: analysis.doubts.map((doubt) => doubt.en),
    capability: specified?.sixpack.capability ?? null,
    nonNormal:
      specified?.nonNormal == null
        ? null
        : {
            fit: specified.nonNormal.fit?.distribution ?? null,
            ppk: specified.nonNormal.byQuantile.ppk,
          },
    reports,
  };
}
