import { isTaktlineError } from "@taktline/core";
import {
  aiagRules,
  type ControlChart,
  cChart,
  cusum,
  type ExplainedLimits,
  ewma,
  imr,
  juranRules,
  nelsonRules,
  pChart,
  type RuleSet,
  westernElectricRules,
  xbarR,
  xbarS,
} from "@taktline/spc";
import type { Choice } from "./choose-chart.js";
import { exitCodes, RunFailure } from "./exit.js";
import { libraryText } from "./library-text.js";
import type { RulesName, RunOptions } from "./options.js";
import type { Points } from "./read-points.js";

/** A chart of any kind with the limits it was judged by. */
export type Chart = ControlChart & { readonly limits: ExplainedLimits };

const ruleSets: Readonly<Record<RulesName, (only?: readonly number[]) => RuleSet>> = {
  nelson: (only) => nelsonRules(only && { only }),
  "western-electric": (only) => westernElectricRules(only && { only }),
  aiag: (only) => aiagRules(only && { only }),
  juran: (only) => juranRules(only && { only }),
  limits: () => nelsonRules({ only: [1] }),
};

/** The rules on the location chart; counts are not symmetric, so they keep to the first four of a table of eight. */
export function rulesFor({ rules }: RunOptions, chart: Choice["name"]): RuleSet {
  const isCount = chart === "p" || chart === "c";
  const zonesAtTheEnd = rules === "nelson" || rules === "aiag";
  return ruleSets[rules](isCount && zonesAtTheEnd ? [1, 2, 3, 4] : undefined);
}

function chartOf(points: Points, name: Choice["name"], options: RunOptions): Chart {
  const { phase1, exclude } = options;
  const shared = { ...(phase1 !== undefined && { phase1 }), exclude } as const;
  const judged = { ...shared, rules: rulesFor(options, name) } as const;
  if (points.kind === "counts") return pChart(points, judged);
  if (points.kind === "single") {
    if (name === "c") return cChart(points.values, judged);
    if (name === "ewma") return ewma(points.values, shared);
    if (name === "cusum") return cusum(points.values, shared);
    return imr(points.values, judged);
  }
  const { groups } = points;
  switch (name) {
    case "imr":
      return imr(
        groups.map((group) => group[0] ?? Number.NaN),
        judged,
      );
    case "xbarS":
      return xbarS(groups, { ...judged, incomplete: "use" });
    case "ewma":
      return ewma(groups, shared);
    case "cusum":
      return cusum(groups, shared);
    default:
      return xbarR(groups, { ...judged, incomplete: "use" });
  }
}

/** Makes the chart, or says what the data lack. */
export function makeChart(points: Points, name: Choice["name"], options: RunOptions): Chart {
  const count =
    points.kind === "groups"
      ? points.groups.length
      : points.kind === "counts"
        ? points.counts.length
        : points.values.length;
  const beyond = options.exclude.find(({ index }) => index >= count);
  if (beyond !== undefined) {
    throw new RunFailure(exitCodes.usage, "RUN_USAGE", {
      en: `--exclude names point ${beyond.index + 1}; there are ${count}`,
      zh: `--exclude 指定了第 ${beyond.index + 1} 点，但只有 ${count} 点`,
    });
  }
  try {
    return chartOf(points, name, options);
  } catch (error) {
    if (!isTaktlineError(error)) throw error;
    const isFew = error.code === "SPC_TOO_FEW_POINTS";
    const text = libraryText(error.code, error.message);
    throw new RunFailure(
      error.code === "SPC_OPTION" ? exitCodes.usage : exitCodes.badInput,
      error.code,
      {
        en: `${text.en}${isFew ? ` (${count} points were read; take a smaller --phase1 or --subgroup, or more data)` : ""}`,
        zh: `${isFew ? `可用的点太少（读到 ${count} 点）；请减小 --phase1 或 --subgroup，或提供更多数据。` : text.zh}`,
      },
      error,
    );
  }
}
