import { randomStream } from "@taktline/sim";
import { type MilledParts, meanLayerPower, type Outcome, type SignalRow } from "./milled-part.js";

/** The truth: mean power while cutting, kW. Two of the seven bad parts do not show in it, as in the recorded set. */
const truth: readonly (readonly [number, Outcome])[] = [
  [0.1801, "passed"],
  [0.1808, "passed"],
  [0.1794, "passed"],
  [0.188, "notFinished"],
  [0.212, "notFinished"],
  [0.1796, "rejected"],
  [0.194, "notFinished"],
  [0.189, "rejected"],
  [0.1874, "rejected"],
  [0.1804, "rejected"],
  [0.1806, "passed"],
  [0.1799, "passed"],
];
/** Parts whose true power lies well above that of the good ones. */
const raised = 0.186;
/** Standard deviation of single samples, kW; means of hundreds of them scatter little. */
const sampleSd = 0.003;
const stages = ["Prep", "Layer 1 Up", "Layer 1 Down", "Layer 2 Up", "Layer 2 Down", "End"];
const samplesPerStage = 150;

function* signal(seed: number): Iterable<SignalRow> {
  for (const [i, [mean]] of truth.entries()) {
    const noise = randomStream(seed, `part/${i + 1}`);
    for (const process of stages) {
      const isLayer = process.startsWith("Layer");
      for (let k = 0; k < samplesPerStage; k++) {
        // Between two passes the spindle idles.
        const cuts = isLayer && k % 25 !== 0;
        const powerKw = cuts ? mean + sampleSd * noise.normal() : 0.001 * noise.uniform();
        yield { part: i + 1, process, powerKw };
      }
    }
  }
}

/** Simulated parts whose truth is known, for where the recorded ones are not at hand. */
export function simulatedParts(seed: number): MilledParts {
  const means = meanLayerPower(signal(seed));
  return {
    source: "simulated",
    parts: truth.map(([, outcome], i) => {
      const mean = means.get(i + 1) ?? { power: Number.NaN, samples: 0 };
      return { part: i + 1, ...mean, outcome, clampBar: null, tool: "" };
    }),
    mustFlag: truth.flatMap(([mean], i) => (mean > raised ? [i + 1] : [])),
    knownLimits: null,
    rows: truth.length * stages.length * samplesPerStage,
    remarks: [],
  };
}
