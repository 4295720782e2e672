/** A group of exports that may cost more than 1 kB gz alone, and why. */
export interface Ceiling {
  readonly exports: readonly string[];
  readonly bytes: number;
  readonly reason: string;
}

const of = (prefix: string, names: string) => names.split(" ").map((name) => `${prefix}:${name}`);

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
    exports: of("spc", "imr imrAccumulator restoreImr xbarR xbarRAccumulator restoreXbarR"),
    bytes: 7_500,
    reason:
      "a whole chart: exact constants, estimators, eight rules, signals with their points, checked options",
  },
  {
    exports: of(
      "spc",
      "imrLimits xbarRLimits applyRules ruleEvaluator restoreRuleEvaluator explain chartConstants nelsonRules",
    ),
    bytes: 3_200,
    reason:
      "exact integration of the constants, or the evaluator of all rule kinds with its checks",
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
    exports: of("chart", "renderReport renderSvg"),
    bytes: 29_000,
    reason: "every kind of chart in two languages",
  },
  {
    exports: of(
      "chart",
      "renderControlChart renderTrend renderStateGantt renderPareto renderWaterfall renderTiles chartTable",
    ),
    bytes: 16_000,
    reason: "one kind of chart with axes, labels, decimation and the messages of two languages",
  },
  {
    exports: of("chart", "controlChartPair controlChartStages parseChart decimate"),
    bytes: 2_100,
    reason: "a chart as data from a whole result, or its check",
  },
];
