/** A group of exports that may cost more than 1 kB gz alone, and why; `*` stands for the rest of a name. */
export interface Ceiling {
  readonly exports: readonly string[];
  readonly bytes: number;
  readonly reason: string;
}

const of = (prefix: string, names: string) => names.split(" ").map((name) => `${prefix}:${name}`);

/** The ceiling of an export: the first that names it, else the first whose pattern it fits, else 1 kB. */
export function ceilingOf(key: string): number {
  const found =
    ceilings.find((one) => one.exports.includes(key)) ??
    ceilings.find((one) => one.exports.some((pattern) => fits(pattern, key)));
  return found?.bytes ?? 1024;
}

/** Whether an export is named by an entry, or fits its pattern. */
export function fits(pattern: string, key: string): boolean {
  return pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}

export const ceilings: readonly Ceiling[] = [
  {
    exports: of("core", "convert converter findUnit sameDimension unit units"),
    bytes: 12_500,
    reason: "the table of 419 units with English and Chinese names",
  },
  {
    exports: of(
      "core",
      "shiftCalendar shiftAt shiftsBetween mergeFrames frameOf frameBuilder parseIsoTime isoTimeMs qualityName",
    ),
    bytes: 2_200,
    reason:
      "all column kinds, every ISO 8601 form, or wall-clock arithmetic over changes of the clock",
  },
  {
    exports: of(
      "spc",
      "imr imr* xbarR* xbarS* restore* ewma* cusum* movingAverage* pChart* npChart* cChart* uChart* laneyP* laneyU* gChart* tChart* zmr* groupChart*",
    ),
    bytes: 13_500,
    reason:
      "a whole chart: exact constants or probabilities, estimators, all kinds of rules, signals with their points, checked options and states",
  },
  {
    exports: of("spc", "deviationFromNominal explain*"),
    bytes: 13_500,
    reason: "both individuals and subgroups; or the formulas of every chart in two languages",
  },
  {
    exports: of("spc", "applyRules ruleEvaluator restoreRuleEvaluator chartConstants"),
    bytes: 3_600,
    reason:
      "exact integration of the constants, or the evaluator of all rule kinds with its checks",
  },
  {
    exports: of(
      "spc",
      "nelsonRules aiagRules juranRules westgardRules westernElectricRules customRules d3 d4",
    ),
    bytes: 1_800,
    reason: "a table of rules with its check and its words; or a root of an integral",
  },
  {
    exports: of("spc", "lag1 percentile percentiles summarize momentsAccumulator restoreMoments"),
    bytes: 3_000,
    reason: "power sums that lose no digits, merged exactly",
  },
  {
    exports: of("spc/distributions", "*"),
    bytes: 3_800,
    reason:
      "tails accurate to 1e-13 relative down to 1e-300: exponents in double-double, expansions for immense shapes",
  },
  {
    exports: of("spc/arl", "*"),
    bytes: 5_000,
    reason: "the chain of every rule set, integral equations, or a simulation of them",
  },
  {
    exports: of("spc/capability", "sixpack"),
    bytes: 21_500,
    reason: "two charts, a capability study and a test of normality",
  },
  {
    exports: of("spc/capability", "*"),
    bytes: 12_500,
    reason: "indices with their intervals, every fit, exact factors: all on accurate tails",
  },
  {
    exports: of("spc/msa", "stability"),
    bytes: 13_500,
    reason: "both charts of variables",
  },
  {
    exports: of("spc/msa", "*"),
    bytes: 10_500,
    reason: "a whole study with intervals and tests: F, t and beta quantiles",
  },
  {
    exports: of("spc/multivariate", "*"),
    bytes: 16_500,
    reason: "a whole chart, its linear algebra and the limits of each phase",
  },
  {
    exports: of("spc/sampling", "zeroAcceptancePlan matchedVariablesPlan"),
    bytes: 11_500,
    reason: "the master tables and the distributions",
  },
  {
    exports: of("spc/sampling", "*"),
    bytes: 6_000,
    reason: "the master tables, or accurate probabilities of double and multiple plans",
  },
  {
    exports: of("spc/engine", "*"),
    bytes: 15_500,
    reason: "WebAssembly and its twin in JavaScript, snapshots, or a whole chart under baselines",
  },
  {
    exports: of("spc/kernel", "*"),
    bytes: 23_000,
    reason: "WebAssembly inlined (12 kB) and its twin in JavaScript",
  },
  {
    exports: of("oee", "oee oeeAccumulator restoreOee oeeBy oeeByProduct oeeByShift"),
    bytes: 11_500,
    reason:
      "the whole computation: calendar, states, counters with resets, losses, corrections, micro-stops, product rows, reasons for what is undefined",
  },
  {
    exports: of("oee", "rollUpOee rollUpTree stateTimeline"),
    bytes: 3_300,
    reason: "interval sweep with corrections, or sums over all times, counts and states",
  },
  {
    exports: of(
      "oee/kpi",
      "computeKpi computeKpis iso22400 kpiCatalogue kpiElements rollUpKpiInputs",
    ),
    bytes: 6_900,
    reason: "the catalogue of indicators and of their elements in two languages",
  },
  {
    exports: of("codec/sparkplug", "decodePayload encodePayload compileMetrics"),
    bytes: 9_500,
    reason: "all 34 datatypes with DataSet, Template and PropertySet, and typed errors for each",
  },
  {
    exports: of("device", "validateDevice"),
    bytes: 13_000,
    reason: "asks the unit table of core",
  },
  {
    exports: of(
      "device",
      "defineDevice fromSparkplugCommand fromSparkplugValue toSparkplugValue decodeValue deviceHandle encodeValue checkValue toJsonSchema toSparkplug",
    ),
    bytes: 6_500,
    reason: "every kind of field, with a sentence and a remedy for each mistake",
  },
  {
    exports: of("sim", "simulate cncLine defineSim"),
    bytes: 9_000,
    reason:
      "the engine with its ledger, exact elementary functions, and the check of the whole spec",
  },
  {
    exports: of("chart/xlsx", "*"),
    bytes: 31_500,
    reason: "fflate and the tables of every kind of chart in two languages",
  },
  {
    exports: of("chart", "renderReport renderSvg renderPanels"),
    bytes: 51_000,
    reason: "thirteen kinds of chart in two languages; the report adds style, audit and tables",
  },
  {
    exports: of("chart", "renderControlChart renderCsv chartTable chartTables"),
    bytes: 19_000,
    reason:
      "the richest kind of chart, or the tables of all kinds, with the messages of two languages",
  },
  {
    exports: of("chart", "render*"),
    bytes: 16_000,
    reason: "one kind of chart with axes, labels, decimation and the messages of two languages",
  },
  {
    exports: of("chart", "reportAudit"),
    bytes: 14_000,
    reason: "explains the limits of every chart",
  },
  {
    exports: of("chart", "sixpackChart"),
    bytes: 3_600,
    reason: "six pictures from one result, with the rules they show",
  },
  {
    exports: of(
      "chart",
      "controlChartPair controlChartStages parseChart decimate gageRrChart oeeWaterfall capabilityTable gageRrTable kpiTable",
    ),
    bytes: 2_900,
    reason: "a chart as data from a whole result, or its check",
  },
];
