import { shown } from "../charts/explain-number.js";
import { type ExplainLocale, type Words, wordsIn } from "../charts/explain-words.js";
import { conventionIn } from "./convention-in.js";
import type { MachineCapabilityResult } from "./machine-capability.js";
import type { NonNormalCapabilityResult } from "./non-normal-capability.js";
import type { CapabilityIndex, CapabilityResult, Ppm, SpecLimits } from "./types.js";

/** Words of a language, and the sentences of a result in it. */
interface Texts extends Words {
  readonly text: (english: string) => string;
  readonly smaller: (a: string, b: string) => string;
}

function bounds(of: CapabilityIndex, confidence: number, { say }: Texts): string {
  if (of.lower === null && of.upper === null) return "";
  const percent = `${shown(confidence * 100)} %`;
  const [low, high] = [shown(of.lower ?? 0), shown(of.upper ?? 0)];
  if (of.upper === null) {
    return say(`, at least ${low} with ${percent} confidence`, `，${percent} 置信下限 ${low}`);
  }
  if (of.lower === null) {
    return say(`, at most ${high} with ${percent} confidence`, `，${percent} 置信上限 ${high}`);
  }
  return say(`, ${percent} interval ${low} to ${high}`, `，${percent} 置信区间 ${low} 至 ${high}`);
}

function indexLine(
  name: string,
  formula: string,
  of: CapabilityIndex,
  confidence: number,
  words: Texts,
): string {
  return of.value === null
    ? `${name}${words.is}${words.say("none, ", "不存在，")}${words.text(of.reason ?? "")}`
    : `${name} = ${formula} = ${shown(of.value)}${bounds(of, confidence, words)}`;
}

function ppmLine(name: string, of: Ppm, { say }: Texts): string {
  if (of.total === null) {
    return say(`${name} ppm: none, the standard deviation is 0`, `${name} ppm：不存在，标准差为 0`);
  }
  const part = (x: number | null) => (x === null ? say("no limit", "无规格限") : shown(x));
  const [low, high, total] = [part(of.belowLsl), part(of.aboveUsl), part(of.total)];
  return say(
    `${name} ppm: below LSL ${low}, above USL ${high}, total ${total}`,
    `${name} ppm：低于 LSL ${low}，高于 USL ${high}，合计 ${total}`,
  );
}

/** The four lines of one sigma. */
function family(
  names: readonly [string, string, string, string],
  of: readonly [CapabilityIndex, CapabilityIndex, CapabilityIndex, CapabilityIndex],
  spec: SpecLimits,
  mean: number,
  sigma: number,
  width: number,
  confidence: number,
  words: Texts,
): readonly string[] {
  const half = `(${shown(width / 2)} * ${shown(sigma)})`;
  const lsl = shown(spec.lsl ?? 0);
  const usl = shown(spec.usl ?? 0);
  const halfSigma = `(${shown(width / 2)} ${words.sigma})`;
  const formulas = [
    `(USL - LSL) / (${shown(width)} ${words.sigma}) = (${usl} - ${lsl}) / (${shown(width)} * ${shown(sigma)})`,
    `(${words.mean} - LSL) / ${halfSigma} = (${shown(mean)} - ${lsl}) / ${half}`,
    `(USL - ${words.mean}) / ${halfSigma} = (${usl} - ${shown(mean)}) / ${half}`,
    words.smaller(names[1], names[2]),
  ];
  return of.map((index, i) =>
    indexLine(names[i] ?? "", formulas[i] ?? "", index, confidence, words),
  );
}

function specLine(
  { lsl, usl, target, lowerBoundary, upperBoundary }: SpecLimits,
  { say, comma, stop, is }: Texts,
): string {
  const noLimit = say(" (no limit)", "（非规格限）");
  const parts = [
    lsl === undefined ? "" : `LSL ${shown(lsl)}`,
    target === undefined ? "" : `${say("target", "目标值")} ${shown(target)}`,
    usl === undefined ? "" : `USL ${shown(usl)}`,
    lowerBoundary === undefined
      ? ""
      : `${say("lower boundary", "下边界")} ${shown(lowerBoundary)}${noLimit}`,
    upperBoundary === undefined
      ? ""
      : `${say("upper boundary", "上边界")} ${shown(upperBoundary)}${noLimit}`,
  ].filter((part) => part !== "");
  return say("Specification", "规格") + is + parts.join(comma) + stop;
}

function capabilityLines(of: CapabilityResult, words: Texts): readonly string[] {
  const { say } = words;
  const { spec, mean, within, overall, toleranceWidth: width, confidence } = of;
  const df = (x: number | null) =>
    x === null ? "" : say(`, ${shown(x)} degrees of freedom`, `，自由度 ${shown(x)}`);
  const groups =
    of.subgroups === null ? "" : say(` in ${of.subgroups} subgroups`, `（${of.subgroups} 个子组）`);
  const tolerance = say("tolerance / (width * ", "公差 / (宽度 * ");
  const nearer = say("nearer distance / (half width * ", "较近距离 / (半宽 * ");
  const tau = say("root mean square deviation from the target)", "对目标值的均方根偏差)");
  return [
    say(
      `Capability of ${of.n} measurements${groups}; mean ${shown(mean)}.`,
      `${of.n} 个测量值${groups}的过程能力；均值 ${shown(mean)}。`,
    ),
    specLine(spec, words),
    say("sigma within", "组内 σ") +
      ` = ${shown(within.sigma)}` +
      say(
        ` (${within.estimator}${df(within.df)})`,
        `（${within.estimator === "given" ? "给定" : within.estimator}${df(within.df)}）`,
      ),
    say("sigma overall", "整体 σ") +
      ` = ${shown(overall.sigma)}` +
      say(
        ` (standard deviation of all${df(overall.df)})`,
        `（全部测量值的标准差${df(overall.df)}）`,
      ),
    ...family(
      ["Cp", "Cpl", "Cpu", "Cpk"],
      [of.cp, of.cpl, of.cpu, of.cpk],
      spec,
      mean,
      within.sigma,
      width,
      confidence,
      words,
    ),
    ...family(
      ["Pp", "Ppl", "Ppu", "Ppk"],
      [of.pp, of.ppl, of.ppu, of.ppk],
      spec,
      mean,
      overall.sigma,
      width,
      confidence,
      words,
    ),
    indexLine("Cpm", tolerance + tau, of.cpm, confidence, words),
    indexLine("Cpmk", nearer + tau, of.cpmk, confidence, words),
    ppmLine(say("observed", "实测"), of.observedPpm, words),
    ppmLine(say("expected within", "预期（组内）"), within.expectedPpm, words),
    ppmLine(say("expected overall", "预期（整体）"), overall.expectedPpm, words),
  ];
}

function machineLines(of: MachineCapabilityResult, words: Texts): readonly string[] {
  const { say } = words;
  const [mean, sigma] = [shown(of.mean), shown(of.sigma)];
  return [
    say(
      `Machine capability of ${of.n} consecutive measurements; mean ${mean}, standard deviation ${sigma}.`,
      `${of.n} 个连续测量值的设备能力；均值 ${mean}，标准差 ${sigma}。`,
    ),
    specLine(of.spec, words),
    ...family(
      ["Cm", "Cml", "Cmu", "Cmk"],
      [of.cm, of.cml, of.cmu, of.cmk],
      of.spec,
      of.mean,
      of.sigma,
      of.toleranceWidth,
      of.confidence,
      words,
    ),
    ppmLine(say("observed", "实测"), of.observedPpm, words),
    ppmLine(say("expected", "预期"), of.expectedPpm, words),
  ];
}

function nonNormalLines(of: NonNormalCapabilityResult, words: Texts): readonly string[] {
  const { say, comma, is, smaller } = words;
  const { spec, quantiles, byQuantile, byZ, z } = of;
  const q = (x: number | null) => (x === null ? say("none", "不存在") : shown(x));
  const lsl = shown(spec.lsl ?? 0);
  const usl = shown(spec.usl ?? 0);
  const low = q(quantiles.lower);
  const mid = q(quantiles.median);
  const high = q(quantiles.upper);
  const fit = of.fit;
  const parameters =
    fit === null
      ? say("sample percentiles", "样本百分位数")
      : Object.entries(fit.distribution)
          .map(([key, value]) => (typeof value === "number" ? `${key} ${shown(value)}` : value))
          .join(comma);
  const line = (name: string, formula: string, index: CapabilityIndex) =>
    indexLine(name, formula, index, 0, words);
  const byQ = (name: string) => say(`${name} by quantile`, `${name}（分位数法）`);
  const byScore = (name: string) => say(`${name} by Z`, `${name}（Z 法）`);
  const [lower, median, upper] = [
    say("lower", "下分位数"),
    say("median", "中位数"),
    say("upper", "上分位数"),
  ];
  const half = shown(of.toleranceWidth / 2);
  const ends = [shown(quantiles.p), shown(1 - quantiles.p)];
  return [
    say(
      `Performance of ${of.n} measurements that need not be normal: ${parameters}.`,
      `${of.n} 个测量值的过程性能，不要求正态：${parameters}。`,
    ),
    specLine(spec, words),
    say(`quantiles of ${ends[0]}, 0.5 and ${ends[1]}`, `分位数 ${ends[0]}、0.5 与 ${ends[1]}`) +
      `${is}${[low, mid, high].join(comma)}`,
    line(
      byQ("Pp"),
      `(USL - LSL) / (${upper} - ${lower}) = (${usl} - ${lsl}) / (${high} - ${low})`,
      byQuantile.pp,
    ),
    line(
      byQ("Ppl"),
      `(${median} - LSL) / (${median} - ${lower}) = (${mid} - ${lsl}) / (${mid} - ${low})`,
      byQuantile.ppl,
    ),
    line(
      byQ("Ppu"),
      `(USL - ${median}) / (${upper} - ${median}) = (${usl} - ${mid}) / (${high} - ${mid})`,
      byQuantile.ppu,
    ),
    line(byQ("Ppk"), smaller("Ppl", "Ppu"), byQuantile.ppk),
    line(byScore("Ppl"), `Z.lsl / ${half} = ${q(z.lsl)} / ${half}`, byZ.ppl),
    line(byScore("Ppu"), `Z.usl / ${half} = ${q(z.usl)} / ${half}`, byZ.ppu),
    line(byScore("Ppk"), smaller("Ppl", "Ppu"), byZ.ppk),
    ppmLine(say("observed", "实测"), of.observedPpm, words),
    ppmLine(say("expected", "预期"), of.expectedPpm, words),
  ];
}

/**
 * How a capability came about: every formula with the numbers in it, then the conventions, as lines of text.
 *
 * Numbers have seven significant digits.
 *
 * @param locale - `en` (default), or `zh`
 * @throws `SPC_OPTION` for another language
 *
 * @example
 * ```ts
 * import { capability, explainCapability } from "@taktline/spc/capability";
 *
 * const standard = { mean: 10, sigma: 0.5 };
 * const lines = explainCapability(capability([9, 10, 11], { lsl: 7, usl: 12 }, { standard }));
 * lines[4]; // => "Cp = (USL - LSL) / (6 sigma) = (12 - 7) / (6 * 0.5) = 1.666667"
 * lines[6]; // => "Cpu = (USL - mean) / (3 sigma) = (12 - 10) / (3 * 0.5) = 1.333333"
 *
 * const chinese = explainCapability(capability([9, 10, 11], { lsl: 7, usl: 12 }, { standard }), "zh");
 * chinese[6]; // => "Cpu = (USL - 均值) / (3 σ) = (12 - 10) / (3 * 0.5) = 1.333333"
 * ```
 */
export function explainCapability(
  of: CapabilityResult | MachineCapabilityResult | NonNormalCapabilityResult,
  locale: ExplainLocale = "en",
): readonly string[] {
  const words = wordsIn(locale);
  const texts: Texts = {
    ...words,
    text: (english) => conventionIn(english, locale),
    smaller: (a, b) => words.say(`the smaller of ${a} and ${b}`, `${a} 与 ${b} 中较小者`),
  };
  const lines =
    of.kind === "capability"
      ? capabilityLines(of, texts)
      : of.kind === "machineCapability"
        ? machineLines(of, texts)
        : nonNormalLines(of, texts);
  const convention = words.say("Convention", "约定") + words.is;
  return [...lines, ...of.conventions.map((one) => convention + texts.text(one) + words.stop)];
}
