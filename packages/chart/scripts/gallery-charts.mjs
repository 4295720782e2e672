// The charts of the gallery, from data that everybody can look up or compute again.
import {
  controlChartPair,
  controlChartStages,
  gageRrChart,
  ocCurveChart,
  samplingCurveChart,
  sixpackChart,
} from "@taktline/chart";
import { cusum, ewma, imr, xbarR } from "@taktline/spc";
import { sixpack } from "@taktline/spc/capability";
import { gageRr } from "@taktline/spc/msa";
import {
  attributesPlan,
  averageOutgoingQuality,
  operatingCharacteristic,
} from "@taktline/spc/sampling";

/** Six uniform numbers, summed: near enough to normal for a picture, and the same everywhere (a linear congruential generator). */
function generator(seed) {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return () => {
    let sum = 0;
    for (let k = 0; k < 6; k++) sum += uniform();
    return (sum - 3) * Math.SQRT2;
  };
}

// AIAG, Measurement Systems Analysis, 4th edition, chapter III: ten parts, three appraisers, three trials.
const gage = [
  [
    [0.29, -0.56, 1.34, 0.47, -0.8, 0.02, 0.59, -0.31, 2.26, -1.36],
    [0.41, -0.68, 1.17, 0.5, -0.92, -0.11, 0.75, -0.2, 1.99, -1.25],
    [0.64, -0.58, 1.27, 0.64, -0.84, -0.21, 0.66, -0.17, 2.01, -1.31],
  ],
  [
    [0.08, -0.47, 1.19, 0.01, -0.56, -0.2, 0.47, -0.63, 1.8, -1.68],
    [0.25, -1.22, 0.94, 1.03, -1.2, 0.22, 0.55, 0.08, 2.12, -1.62],
    [0.07, -0.68, 1.34, 0.2, -1.28, 0.06, 0.83, -0.34, 2.19, -1.5],
  ],
  [
    [0.04, -1.38, 0.88, 0.14, -1.46, -0.29, 0.02, -0.46, 1.77, -1.49],
    [-0.11, -1.13, 1.09, 0.2, -1.07, -0.67, 0.01, -0.56, 1.45, -1.77],
    [-0.15, -0.96, 0.67, 0.11, -1.45, -0.49, 0.21, -0.49, 1.87, -2.16],
  ],
];

/** All charts by name. */
export function galleryCharts() {
  const normal = generator(7);
  const groups = Array.from({ length: 30 }, (_, i) =>
    Array.from({ length: 5 }, () => 25 + 0.01 * normal() + (i > 22 ? 0.012 : 0)),
  );
  const stable = groups
    .slice(0, 22)
    .concat(groups.slice(0, 8).map((g) => g.map((x) => 50.001 - x)));
  const singles = Array.from({ length: 60 }, () => 0.82 + 0.06 * normal());
  const study = Array.from({ length: 10 }, (_, part) =>
    gage.map((trials) => trials.map((values) => values[part])),
  );
  const ps = Array.from({ length: 121 }, (_, i) => i / 1000);
  const plan = attributesPlan([{ n: 80, ac: 3 }]);
  const small = attributesPlan([{ n: 32, ac: 1 }]);
  const strict = attributesPlan([{ n: 80, ac: 2 }]);
  const oc = (of) => operatingCharacteristic(of, ps);
  const shifted = generator(12);
  const drift = Array.from({ length: 60 }, (_, i) => 10 + shifted() + (i >= 40 ? 1 : 0));
  const bore = { en: "Bore, OP20, machine CNC-1", zh: "孔径，工序 20，设备 CNC-1" };
  return {
    "xbar-r": controlChartPair(xbarR(groups, { phase1: 20 }), {
      unit: "mm",
      subtitle: bore,
      specification: { lower: 24.95, upper: 25.05 },
      events: [
        { index: 23, label: { en: "tool change", zh: "换刀" } },
        { index: 26, label: { en: "new batch of castings", zh: "新批次铸件" } },
      ],
    }),
    stages: controlChartStages(
      [
        { label: { en: "before", zh: "改进前" }, result: imr(singles.slice(0, 25)) },
        {
          label: { en: "after", zh: "改进后" },
          result: imr(singles.slice(25).map((x) => 0.75 + (x - 0.82) / 2)),
        },
      ],
      { unit: "µm", subtitle: { en: "Roughness Ra", zh: "表面粗糙度 Ra" } },
    ),
    "cusum-ewma": {
      kind: "panels",
      v: 1,
      title: { en: "Small shifts: CUSUM and EWMA", zh: "小偏移监控：CUSUM 与 EWMA" },
      subtitle: { en: "The mean moves by one sigma at point 41", zh: "第 41 点起均值偏移 1σ" },
      columns: 1,
      panels: [
        controlChartPair(cusum(drift, { standard: { mean: 10, sigma: 1 } })),
        controlChartPair(ewma(drift, { standard: { mean: 10, sigma: 1 } }), { unit: "bar" }),
      ],
    },
    sixpack: sixpackChart(sixpack(stable, { lsl: 24.96, usl: 25.04, target: 25 }), {
      unit: "mm",
      subtitle: bore,
    }),
    "sixpack-individuals": sixpackChart(sixpack(singles, { usl: 1.1, lowerBoundary: 0 }), {
      unit: "µm",
      subtitle: { en: "Roughness Ra", zh: "表面粗糙度 Ra" },
    }),
    "gage-rr": gageRrChart(gageRr(study, { tolerance: 8 }), {
      unit: "mm",
      subtitle: { en: "Data of AIAG, MSA 4th edition", zh: "数据：AIAG MSA 第四版" },
    }),
    oc: ocCurveChart(
      [
        { label: "n = 80, Ac = 3", curve: oc(plan) },
        { label: "n = 80, Ac = 2", curve: oc(strict) },
        { label: "n = 32, Ac = 1", curve: oc(small) },
      ],
      {
        points: [
          { label: { en: "AQL", zh: "接收质量限 AQL" }, p: 0.015 },
          { label: { en: "limiting quality", zh: "极限质量" }, p: 0.082 },
        ],
      },
    ),
    aoq: samplingCurveChart(averageOutgoingQuality(plan, ps, { lotSize: 1200 }), {
      subtitle: "n = 80, Ac = 3",
    }),
  };
}
