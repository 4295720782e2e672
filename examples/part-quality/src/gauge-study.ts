import { randomStream } from "@taktline/sim";
import { type GageRrResult, gageRr } from "@taktline/spc/msa";
import { bore } from "./bore-study.js";

/** A gauge study whose variance components are known. */
export interface GaugeStudy {
  readonly result: GageRrResult;
  /** Components for which the interval must cover the truth. */
  readonly components: readonly {
    readonly source: "gageRr" | "repeatability" | "part";
    readonly truth: number;
    readonly estimate: number;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly covered: boolean;
  }[];
}

const [parts, operators, trials] = [10, 3, 3];

/**
 * Three operators measure ten bores three times each. Ten parts say little about the spread of the process, so its standard
 * deviation comes from the capability study.
 */
export function studyGauge(seed: number, confidence: number, processSigma: number): GaugeStudy {
  const part = randomStream(seed, "gauge/parts");
  const operator = randomStream(seed, "gauge/operators");
  const reading = randomStream(seed, "gauge/readings");
  const bores = Array.from({ length: parts }, () => bore.mean + bore.processSd * part.normal());
  const offsets = Array.from({ length: operators }, () => bore.operatorSd * operator.normal());
  const values = bores.map((size) =>
    offsets.map((offset) =>
      Array.from({ length: trials }, () => size + offset + bore.repeatabilitySd * reading.normal()),
    ),
  );
  const { lsl, usl } = bore.spec;
  const result = gageRr(
    { values, operators: ["Li", "Wang", "Zhao"] },
    { tolerance: { lsl, usl }, processSigma, confidence },
  );
  const truth = {
    gageRr: bore.repeatabilitySd ** 2 + bore.operatorSd ** 2,
    repeatability: bore.repeatabilitySd ** 2,
    part: bore.processSd ** 2,
  };
  const components = (["gageRr", "repeatability", "part"] as const).map((source) => {
    const { sd, sdInterval } = result.components[source];
    const known = Math.sqrt(truth[source]);
    return {
      source,
      truth: known,
      estimate: sd,
      lower: sdInterval?.lower ?? null,
      upper: sdInterval?.upper ?? null,
      covered: sdInterval !== null && sdInterval.lower <= known && known <= sdInterval.upper,
    };
  });
  return { result, components };
}
