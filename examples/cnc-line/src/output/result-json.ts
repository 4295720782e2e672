import type { DemoResult } from "../demo-result.js";

/** The results as one plain document; versioned by `v`. */
export function resultJson(result: DemoResult, reportPath: string) {
  const { centre, truth, account, lathe, mill } = result;
  const { oee, availability, performance, quality, teep, counts, times, issues } = centre.oee;
  return {
    v: 1,
    ok: true,
    seed: result.seed,
    from: new Date(result.from).toISOString(),
    to: new Date(result.to).toISOString(),
    account: {
      edge: account.edge,
      host: account.host,
      delivered: account.delivered,
      lost: account.lost,
    },
    machiningCentre: {
      oee: { oee, availability, performance, quality, teep, counts, times, issues },
      truth: {
        oee: truth.machines.mc1.oee,
        availability: truth.machines.mc1.availability,
        performance: truth.machines.mc1.performance,
        quality: truth.machines.mc1.quality,
        largestError: result.truthError,
      },
      charts: [centre.boreSubgroups, centre.bore].map((chart) => ({
        chart: chart.chart,
        points: chart.charts[0].values.length,
        center: chart.charts[0].center,
        ucl: chart.charts[0].ucl,
        lcl: chart.charts[0].lcl,
        signals: chart.signals.length,
      })),
      detections: result.detections,
      falseAlarms: result.falseAlarms,
      streamedEqualsWholeDay: [...centre.bore.signals, ...centre.boreSubgroups.signals].every(
        (signal) => centre.streamed.has(signal.id),
      ),
    },
    ...(lathe && {
      lathe: {
        lines: lathe.source.account.lines,
        timestamped: lathe.source.account.timestamped,
        refused: lathe.source.account.refused,
        backward: lathe.source.account.backward,
        keys: lathe.source.account.keys.size + lathe.source.account.commandKeys.size,
        metricsReceived: lathe.result.keys,
        samples: { read: lathe.source.samples, received: lathe.result.samples },
        cyclesS: lathe.result.cycles.map((cycle) => Math.round(cycle.durationMs) / 1000),
        cycleSumS: Math.round(lathe.result.cycleMs) / 1000,
        parts: lathe.result.parts,
        availability: lathe.result.oee.availability,
      },
    }),
    ...(mill && {
      mill: {
        rows: mill.result.rows,
        badCells: mill.source.badCells,
        parts: mill.result.parts,
        meanPowerKw: Array.from(mill.result.power),
        center: mill.result.chart.charts[0].center,
        ucl: mill.result.chart.charts[0].ucl,
        lcl: mill.result.chart.charts[0].lcl,
        flagged: mill.result.flagged,
      },
    }),
    report: reportPath,
  };
}
