import { type BoreStudy, bore, boreRunLengths, studyBore, trueCpk } from "./bore-study.js";
import { type GaugeStudy, studyGauge } from "./gauge-study.js";
import type { MilledParts } from "./milled-part.js";
import type { Language } from "./options.js";
import { type PartsStudy, studyParts } from "./parts-study.js";
import { partList, type Text } from "./texts.js";

/** A statement that holds or does not. */
export interface Check {
  readonly name: "flags" | "limits" | "cpk" | "shift" | "gauge";
  readonly holds: boolean;
  readonly text: Text;
}

/** Everything that the run found. */
export interface Study {
  readonly parts: PartsStudy;
  readonly bore: BoreStudy;
  readonly gauge: GaugeStudy;
  readonly runLengths: ReturnType<typeof boreRunLengths>;
  readonly confidence: number;
  readonly checks: readonly Check[];
}

function partChecks({ of, flagged, known }: PartsStudy): readonly Check[] {
  const hit = of.mustFlag.filter((part) => flagged.includes(part)).length;
  const good = of.parts.filter((part) => part.outcome === "passed");
  const wrong = good.filter((part) => flagged.includes(part.part)).length;
  const others = flagged.filter((part) => !of.mustFlag.includes(part)).length;
  const bad = of.parts.filter((part) => part.outcome !== "passed");
  const missed = partList(bad.map((one) => one.part).filter((part) => !flagged.includes(part)));
  const flags: Check = {
    name: "flags",
    holds: hit === of.mustFlag.length && others === 0,
    text: {
      en: `${hit} of ${of.mustFlag.length} parts with raised power are flagged, ${wrong} of ${good.length} good ones; of the ${bad.length} bad parts the power does not tell: ${missed.en}`,
      zh: `功率偏高的 ${of.mustFlag.length} 件中报警 ${hit} 件，合格的 ${good.length} 件中误报 ${wrong} 件；${bad.length} 个坏件中功率看不出的有：${missed.zh}`,
    },
  };
  if (of.knownLimits === null) return [flags];
  const { center, ucl } = known.limits.x;
  const near = (a: number, b: number) => Math.abs(a - b) <= 5e-7;
  return [
    flags,
    {
      name: "limits",
      holds: near(center, of.knownLimits.center) && near(ucl, of.knownLimits.ucl),
      text: {
        en: `limits CL ${center.toFixed(6)} and UCL ${ucl.toFixed(6)} kW are the published ones`,
        zh: `控制限 CL ${center.toFixed(6)}、UCL ${ucl.toFixed(6)} kW 与公布值一致`,
      },
    },
  ];
}

/** The shift must be found in so many subgroups. */
const soon = 25;

function checksOf(study: Omit<Study, "checks">): readonly Check[] {
  const { cpk } = study.bore.capability;
  const [lower, upper] = [cpk.lower ?? Number.NaN, cpk.upper ?? Number.NaN];
  const truth = trueCpk.measured;
  const level = `${(study.confidence * 100).toFixed(study.confidence * 100 === Math.round(study.confidence * 100) ? 0 : 1)} %`;
  const { ewma } = study.bore.found;
  const covered = study.gauge.components.filter((one) => one.covered).length;
  const components = study.gauge.components.length;
  return [
    ...partChecks(study.parts),
    {
      name: "cpk",
      holds: lower <= truth && truth <= upper,
      text: {
        en: `the ${level} interval of Cpk, ${lower.toFixed(3)} to ${upper.toFixed(3)}, covers the true ${truth.toFixed(3)}`,
        zh: `Cpk 的 ${level} 置信区间 ${lower.toFixed(3)} 至 ${upper.toFixed(3)} 包含真值 ${truth.toFixed(3)}`,
      },
    },
    {
      name: "shift",
      holds: ewma !== null && ewma - bore.stable <= soon,
      text: {
        en: `the EWMA finds the shift behind subgroup ${bore.stable} within ${soon} subgroups (${ewma === null ? "at none" : `at subgroup ${ewma}`})`,
        zh: `EWMA 在第 ${bore.stable} 组之后的偏移发生后 ${soon} 组内报警（${ewma === null ? "未报警" : `第 ${ewma} 组`}）`,
      },
    },
    {
      name: "gauge",
      holds: covered === components,
      text: {
        en: `${covered} of ${components} components of the gauge study lie in their ${level} intervals`,
        zh: `测量系统研究的 ${components} 个分量中 ${covered} 个的真值落在 ${level} 置信区间内`,
      },
    },
  ];
}

/** Runs all studies and checks them against what is known. */
export function studyAll(
  of: MilledParts,
  seed: number,
  confidence: number,
  language: Language = "en",
): Study {
  const parts = studyParts(of, language);
  const boreStudy = studyBore(seed, confidence);
  const gauge = studyGauge(seed, confidence, boreStudy.capability.overall.sigma);
  const study = { parts, bore: boreStudy, gauge, runLengths: boreRunLengths(), confidence };
  return { ...study, checks: checksOf(study) };
}
