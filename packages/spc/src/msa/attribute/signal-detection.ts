import type { Issue } from "@taktline/core";
import { checkBetween } from "../../check-number.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";
import { extent } from "../shared/mean-sd.js";
import { readings } from "../shared/readings.js";

/** A part with its measured value and what all appraisers said of it. */
export interface SignalDetectionPart {
  /** The value that a measuring device gives. */
  readonly value: number;
  /** How many of its ratings were "accept". */
  readonly accepted: number;
  /** How many ratings it had, at least 1. */
  readonly ratings: number;
}

/** Options of `signalDetection`. */
export interface SignalDetectionOptions {
  /** Width of the tolerance, above 0, for %GRR; default none. */
  readonly tolerance?: number;
}

/** One end of the tolerance: the zone where ratings differ. */
export interface SignalDetectionZone {
  /** The nearest value that everybody rejected. */
  readonly rejected: number;
  /** The nearest value that everybody accepted. */
  readonly accepted: number;
  /** Their distance. */
  readonly width: number;
}

/** The result of signal detection. */
export interface SignalDetectionResult {
  /** The zone at the lower limit; null where nothing was rejected below. */
  readonly lower: SignalDetectionZone | null;
  /** The zone at the upper limit; null where nothing was rejected above. */
  readonly upper: SignalDetectionZone | null;
  /** Mean width of the zones: an estimate of 6 sigma of gage R&R. */
  readonly width: number;
  /** 100 width / tolerance; null without a tolerance. */
  readonly gageRrPercent: number | null;
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/**
 * Estimates gage R&R of a go/no-go inspection from the zones of doubt at the limits (AIAG's signal detection).
 *
 * Sorted by measured value, each zone runs from the last part that everybody rejected to the first that everybody
 * accepted. It needs parts close to the limits; with few of them the zones are only an upper bound.
 *
 * @param parts - at least one that everybody accepted and one that everybody rejected
 * @throws `SPC_MSA_DESIGN` when no part was accepted, or none rejected, by everybody, or counts are no counts
 * @throws `SPC_TOO_FEW_POINTS` with fewer than 2 parts of finite value
 * @throws `SPC_OPTION` when the tolerance is not above 0
 * @throws `SPC_OVERFLOW` when values are too large to add up
 * @see AIAG MSA 4th edition, chapter III section C
 *
 * @example
 * ```ts
 * import { signalDetection } from "@taktline/spc/msa";
 *
 * const parts = [[1, 0], [2, 0], [3, 2], [4, 6], [5, 6], [7, 5], [8, 0]].map(
 *   ([value = 0, accepted = 0]) => ({ value, accepted, ratings: 6 }),
 * );
 * const { lower, upper, width, gageRrPercent } = signalDetection(parts, { tolerance: 5 });
 * [lower?.width, upper?.width, width, gageRrPercent]; // => [2, 3, 2.5, 50]
 * ```
 */
export function signalDetection(
  parts: readonly SignalDetectionPart[],
  options: SignalDetectionOptions = {},
): SignalDetectionResult {
  const { tolerance } = options;
  if (tolerance !== undefined) checkBetween("tolerance", tolerance, 0);
  const { issues } = readings(
    parts.map((part) => part.value),
    2,
    "signal detection",
  );
  parts.forEach(({ accepted, ratings }, i) => {
    const counts = Number.isInteger(accepted) && Number.isInteger(ratings);
    if (counts && ratings >= 1 && accepted >= 0 && accepted <= ratings) return;
    refuse(
      "SPC_MSA_DESIGN",
      `part ${i} has ${accepted} of ${ratings} ratings accepted; give counts, at least 1 rating`,
      { part: i },
    );
  });
  const usable = parts.filter((part) => Number.isFinite(part.value));
  const good = usable.filter((part) => part.accepted === part.ratings).map((part) => part.value);
  const bad = usable.filter((part) => part.accepted === 0).map((part) => part.value);
  const [low = Number.NaN, high = Number.NaN] = good.length > 0 ? extent(good) : [];
  const below = bad.filter((value) => value < low);
  const above = bad.filter((value) => value > high);
  const zone = (rejected: number, accepted: number): SignalDetectionZone => ({
    rejected,
    accepted,
    width: Math.abs(accepted - rejected),
  });
  const lower = below.length > 0 ? zone(extent(below)[1], low) : null;
  const upper = above.length > 0 ? zone(extent(above)[0], high) : null;
  const zones = [lower, upper].filter((one) => one !== null);
  if (good.length === 0 || zones.length === 0) {
    refuse(
      "SPC_MSA_DESIGN",
      `signal detection needs a part that everybody accepted and one beyond it that everybody rejected; found ${good.length} accepted, ${bad.length} rejected`,
    );
  }
  const width = zones.reduce((sum, one) => sum + one.width, 0) / zones.length;
  return {
    lower,
    upper,
    width,
    gageRrPercent: tolerance === undefined ? null : (100 * width) / tolerance,
    issues,
  };
}
