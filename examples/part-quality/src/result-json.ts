import { trueCpk } from "./bore-study.js";
import type { Study } from "./study.js";

/** The results as one plain document; versioned by `v`. */
export function resultJson(
  { parts, bore, gauge, runLengths, checks }: Study,
  reports: readonly string[],
) {
  const { cp, cpk, pp, ppk, n } = bore.capability;
  return {
    v: 1,
    ok: checks.every((check) => check.holds),
    source: parts.of.source,
    parts: {
      features: parts.of.parts.map(({ part, power, samples, outcome }) => ({
        part,
        power,
        samples,
        outcome,
      })),
      limits: parts.known.limits,
      flagged: parts.flagged,
      withoutOutcomes: parts.blindFlagged,
      excluded: parts.revised.excluded.map(({ index }) => ({ index, reason: parts.reason.en })),
      afterExclusion: parts.revisedFlagged,
    },
    bore: {
      n,
      cp,
      cpk,
      pp,
      ppk,
      trueCpk,
      normality: { test: "shapiroWilk", p: bore.normality.p },
      found: bore.found,
      beganAt: bore.beganAt,
      falseAlarms: bore.falseAlarms,
      runLengths,
    },
    gauge: {
      components: gauge.components,
      ndc: gauge.result.ndc,
      verdict: gauge.result.verdict,
    },
    checks: checks.map(({ name, holds, text }) => ({ name, holds, text: text.en })),
    reports,
  };
}
