import type { Issue } from "@taktline/core";
import { checkBetween, checkFinite } from "../../check-number.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";
import { msaIssue } from "../shared/issue.js";
import { panelsOf } from "./panels.js";
import type {
  GageRrBand,
  GageRrCommonOptions,
  GageRrComponent,
  GageRrResult,
  GageRrSource,
  GageRrStudy,
  Interval,
} from "./types.js";

/** A component before it is put into proportion; null where the study cannot tell it. */
export interface RawComponent {
  readonly estimate: number;
  readonly interval: Interval | null;
}

/** What a method found. */
export interface Found {
  readonly design: GageRrResult["design"];
  readonly study: GageRrStudy;
  readonly repeatability: RawComponent;
  readonly operator: RawComponent | null;
  readonly interaction: RawComponent | null;
  readonly part: RawComponent;
  /** Intervals of the sums. */
  readonly intervals: {
    readonly gageRr: Interval | null;
    readonly reproducibility: Interval | null;
    readonly total: Interval | null;
  };
}

/** The checked options that every method shares. */
export interface Scale {
  readonly sigmas: number;
  readonly tolerance: GageRrResult["conventions"]["tolerance"];
  readonly side: GageRrResult["conventions"]["toleranceSide"];
  /** The one limit, where the tolerance is one-sided. */
  readonly limit: number;
  readonly processSigma: number | null;
  readonly ndcFactor: "sqrt2" | "1.41";
}

/** Checks the options that every method shares. */
export function scaleOf(options: GageRrCommonOptions): Scale {
  const { tolerance, incomplete, ndcFactor = "sqrt2", processSigma } = options;
  if (incomplete !== undefined && incomplete !== "omitParts" && incomplete !== "refuse") {
    refuse("SPC_OPTION", `incomplete must be omitParts or refuse, not ${String(incomplete)}`);
  }
  if (ndcFactor !== "sqrt2" && ndcFactor !== "1.41") {
    refuse("SPC_OPTION", `ndcFactor must be sqrt2 or 1.41, not ${String(ndcFactor)}`);
  }
  const base = {
    sigmas: checkBetween("sigmas", options.sigmas ?? 6, 0),
    processSigma: processSigma === undefined ? null : checkBetween("processSigma", processSigma, 0),
    ndcFactor,
  };
  if (tolerance === undefined) return { ...base, tolerance: null, side: null, limit: 0 };
  if (typeof tolerance === "number") {
    return { ...base, tolerance: checkBetween("tolerance", tolerance, 0), side: "both", limit: 0 };
  }
  const { lsl, usl } = tolerance;
  if (lsl !== undefined) checkFinite("tolerance.lsl", lsl);
  if (usl !== undefined) checkFinite("tolerance.usl", usl);
  if (lsl !== undefined && usl !== undefined) {
    const width = checkBetween("tolerance.usl - tolerance.lsl", usl - lsl, 0);
    return { ...base, tolerance: width, side: "both", limit: 0 };
  }
  if (usl !== undefined) return { ...base, tolerance: null, side: "upper", limit: usl };
  if (lsl !== undefined) return { ...base, tolerance: null, side: "lower", limit: lsl };
  refuse("SPC_OPTION", "tolerance has neither lsl nor usl; give one of them, both, or the width");
}

function band(percent: number | null, low: number, high: number): GageRrBand | null {
  if (percent === null) return null;
  return percent < low ? "acceptable" : percent <= high ? "marginal" : "unacceptable";
}

const clipped = (of: RawComponent | null) => (of === null ? 0 : Math.max(0, of.estimate));

/** Puts what a method found into proportion: components, ndc, verdict and panels. */
export function report(
  of: Found,
  scale: Scale,
  issues: readonly Issue<SpcErrorCode>[],
): Pick<
  GageRrResult,
  "design" | "study" | "components" | "ndc" | "ndcRaw" | "verdict" | "panels" | "issues"
> & { readonly tolerance: number | null } {
  const said = [...issues];
  const { study } = of;
  let tolerance = scale.tolerance;
  if (scale.side === "upper" || scale.side === "lower") {
    const room = scale.side === "upper" ? scale.limit - study.mean : study.mean - scale.limit;
    if (room > 0) tolerance = room;
    else {
      said.push(
        msaIssue(
          "SPC_MSA_TOLERANCE",
          "error",
          `the mean ${study.mean} of all measurements is not within the ${scale.side} limit ${scale.limit}; %tolerance is null`,
        ),
      );
    }
  }
  const variances = {
    repeatability: clipped(of.repeatability),
    operator: clipped(of.operator),
    interaction: clipped(of.interaction),
    part: clipped(of.part),
  };
  const reproducibility = variances.operator + variances.interaction;
  const gageRr = variances.repeatability + reproducibility;
  const total = gageRr + variances.part;
  const totalSd = Math.sqrt(total);
  const oneSided = scale.side === "both" ? 1 : 0.5;

  function component(
    source: GageRrSource,
    variance: number,
    estimate: number,
    interval: Interval | null,
  ): GageRrComponent {
    const sd = Math.sqrt(variance);
    const studyVariation = scale.sigmas * sd;
    if (estimate < 0) {
      said.push(
        msaIssue(
          "SPC_MSA_NEGATIVE_COMPONENT",
          "warning",
          `the variance of ${source} is estimated as ${estimate}, which is negative; it was set to 0`,
          ["components", source],
        ),
      );
    }
    return {
      source,
      variance,
      estimate,
      setToZero: estimate < 0,
      sd,
      studyVariation,
      contributionPercent: total > 0 ? (100 * variance) / total : null,
      studyVariationPercent: total > 0 ? (100 * sd) / totalSd : null,
      tolerancePercent: tolerance === null ? null : (100 * oneSided * studyVariation) / tolerance,
      processPercent: scale.processSigma === null ? null : (100 * sd) / scale.processSigma,
      varianceInterval: interval,
      sdInterval: interval && {
        lower: Math.sqrt(interval.lower),
        upper: Math.sqrt(interval.upper),
      },
    };
  }
  const single = (source: "repeatability" | "operator" | "interaction" | "part") => {
    const raw = of[source];
    return raw && component(source, variances[source], raw.estimate, raw.interval);
  };
  const sum = (source: "gageRr" | "reproducibility" | "total", variance: number) =>
    component(source, variance, variance, of.intervals[source]);
  const components = {
    gageRr: sum("gageRr", gageRr),
    repeatability: single("repeatability")!,
    reproducibility: of.operator && sum("reproducibility", reproducibility),
    operator: single("operator"),
    interaction: single("interaction"),
    part: single("part")!,
    total: sum("total", total),
  };
  if (of.operator === null) {
    said.push(
      msaIssue(
        "SPC_MSA_ONE_OPERATOR",
        "warning",
        "the study has one operator; reproducibility is unknown and gage R&R is repeatability alone",
      ),
    );
  }
  if (gageRr === 0) {
    said.push(
      msaIssue(
        "SPC_MSA_NO_VARIATION",
        "warning",
        total === 0
          ? "all measurements are the same; percentages of variation and ndc are null"
          : "no measurement differs from its repetition nor between operators; ndc is null",
      ),
    );
  }
  const factor = scale.ndcFactor === "sqrt2" ? Math.SQRT2 : 1.41;
  const ndcRaw = gageRr > 0 ? (factor * components.part.sd) / components.gageRr.sd : null;
  const ndc = ndcRaw === null ? null : Math.max(1, Math.floor(ndcRaw));
  const g = components.gageRr;
  return {
    design: of.design,
    study,
    components,
    ndc,
    ndcRaw,
    verdict: {
      studyVariation: band(g.studyVariationPercent, 10, 30),
      contribution: band(g.contributionPercent, 1, 9),
      tolerance: band(g.tolerancePercent, 10, 30),
      process: band(g.processPercent, 10, 30),
      ndc: ndc === null ? null : ndc >= 5 ? "sufficient" : "insufficient",
    },
    panels: panelsOf(study, components, of.design === "nested"),
    issues: said,
    tolerance,
  };
}

/** The conventions that every method states. */
export function conventionsOf(
  scale: Scale,
  tolerance: number | null,
  intervals: Pick<GageRrResult["conventions"], "confidence" | "intervals">,
): GageRrResult["conventions"] {
  return {
    sigmas: scale.sigmas,
    tolerance,
    toleranceSide: scale.side,
    processSigma: scale.processSigma,
    ndcFactor: scale.ndcFactor,
    ...intervals,
  };
}
