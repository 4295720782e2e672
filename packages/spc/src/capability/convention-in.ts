import { type ExplainLocale, type Pair, wordsIn } from "../charts/explain-words.js";

const df = "degrees of freedom";

/** Texts of results in both languages; `{}` stands for what varies and appears in the same order in both. */
const texts: readonly Pair[] = [
  // Within and overall sigma
  ["within sigma and mean: given", "组内 σ 与均值：给定"],
  ["within sigma: {} over its exact unbiasing constant", "组内 σ：{} / 其精确无偏系数"],
  ["within sigma: {}, without unbiasing constant", "组内 σ：{}，不除以无偏系数"],
  ["within sigma: {}, without c4", "组内 σ：{}，不除以 c4"],
  ["within sigma: {}", "组内 σ：{}"],
  [
    "pooled standard deviation of the subgroups over c4(Σ(n-1) + 1)",
    "各子组合并标准差 / c4(Σ(n-1) + 1)",
  ],
  ["pooled standard deviation of the subgroups", "各子组合并标准差"],
  ["mean range over d2", "平均极差 / d2"],
  ["mean standard deviation over c4", "平均标准差 / c4"],
  ["mean of {} weighted for the smallest variance (MVLUE)", "{} 的最小方差加权均值（MVLUE）"],
  ["plain mean of {} (UWAVE)", "{} 的简单平均（UWAVE）"],
  ["mean moving range of {} points over {}", "{} 点平均移动极差 / {}"],
  ["median moving range of {} points over {}", "{} 点移动极差中位数 / {}"],
  ["square root of half the mean squared successive difference", "逐差平方均值之半的平方根"],
  [`within ${df}: {}`, "组内自由度：{}"],
  ["given", "给定"],
  [
    "Σ f(n)(n-1), f from 0.88 (n = 2) to 1 (n > 64)",
    "Σ f(n)(n-1)，f 由 0.88（n = 2）至 1（n > 64）",
  ],
  ["the number of moving ranges (k - span + 1)", "移动极差个数（k - 跨度 + 1）"],
  ["the number of differences (k - 1)", "逐差个数（k - 1）"],
  [
    "overall sigma: standard deviation of all measurements, divisor N-1, without c4",
    "整体 σ：全部测量值的标准差，除数 N-1，不除以 c4",
  ],
  [
    "overall sigma: standard deviation of all measurements over c4(N)",
    "整体 σ：全部测量值的标准差 / c4(N)",
  ],
  ["tolerance compared with {} sigma; normal distribution", "公差与 {} σ 相比；正态分布"],
  [
    "tolerance compared with {} sigma; constants computed exactly",
    "公差与 {} σ 相比；常数精确计算",
  ],
  [
    "tolerance compared with {} sigma; constants as printed in tables",
    "公差与 {} σ 相比；常数取自印刷系数表",
  ],
  // Intervals
  [
    "Cp, Pp: interval by the chi-squared distribution; Cpk, Ppk and one-sided ones: Bissell's normal approximation; {} at {}",
    "Cp、Pp：置信区间用卡方分布；Cpk、Ppk 及单侧指数：Bissell 正态近似；{}，置信水平 {}",
  ],
  [
    "Cm: interval by the chi-squared distribution; Cmk: Bissell's normal approximation; {} at {}",
    "Cm：置信区间用卡方分布；Cmk：Bissell 正态近似；{}，置信水平 {}",
  ],
  ["two-sided", "双侧"],
  ["lower bound only", "仅下限"],
  ["upper bound only", "仅上限"],
  ["both ends", "两端"],
  ["one end", "一端"],
  [
    "expected ppm: normal distribution, tails not truncated; observed ppm: a measurement on a limit conforms",
    "预期 ppm：正态分布，尾部不截断；实测 ppm：恰在规格限上的测量值为合格",
  ],
  [
    "expected ppm: by the distribution, tails not truncated; observed ppm: a measurement on a limit conforms",
    "预期 ppm：按该分布，尾部不截断；实测 ppm：恰在规格限上的测量值为合格",
  ],
  // Target
  [
    "Cpm, Cpmk: root mean square deviation from the target with divisor n",
    "Cpm、Cpmk：对目标值的均方根偏差，除数 n",
  ],
  [
    "Cpm, Cpmk: square root of s² (divisor n-1) plus squared distance of the mean from the target",
    "Cpm、Cpmk：s²（除数 n-1）与均值对目标值距离平方之和的平方根",
  ],
  [
    "Cpm: twice the distance from the target to the nearer limit, also where the target is not the middle",
    "Cpm：目标值到较近规格限距离的两倍，目标值不在中点时亦然",
  ],
  [
    "Cpm: the whole tolerance USL - LSL, also where the target is not the middle",
    "Cpm：整个公差 USL - LSL，目标值不在中点时亦然",
  ],
  [
    `Cpm: interval by a chi-squared distribution with N(1 + a²)²/(1 + 2a²) ${df}, a = (mean - T)/s`,
    "Cpm：置信区间用自由度为 N(1 + a²)²/(1 + 2a²) 的卡方分布，a = (均值 - T)/s",
  ],
  // Machine and non-normal
  [
    "sigma: standard deviation of one short run of consecutive parts, divisor n-1, without c4",
    "σ：一次短期连续零件的标准差，除数 n-1，不除以 c4",
  ],
  ["distribution: {} (model {})", "分布：{}（模型 {}）"],
  [
    "quantiles: sample percentiles of type {}, without a model",
    "分位数：第 {} 型样本百分位数，不用模型",
  ],
  ["no distribution", "无分布"],
  ["outer quantiles: {} and {} exactly", "外侧分位数：精确取 {} 与 {}"],
  ["outer quantiles: {}, that is {} on each side", "外侧分位数：{}，即每侧 {}"],
  [
    "by quantile: Pp = (USL - LSL)/(upper - lower quantile), Ppu = (USL - median)/(upper quantile - median), Ppl likewise (ISO 22514)",
    "分位数法：Pp = (USL - LSL)/(上分位数 - 下分位数)，Ppu = (USL - 中位数)/(上分位数 - 中位数)，Ppl 类似（ISO 22514）",
  ],
  [
    "by Z: normal quantiles of the fractions outside over half the width; Pp is the mean of both sides",
    "Z 法：超出规格限比例的正态分位数 / 半宽；Pp 为两侧的平均",
  ],
  // Attributes
  ["fraction: all defective units over all units", "不合格品率：全部不合格品数 / 全部单位数"],
  [
    "Clopper-Pearson interval (exact), {} at {}; a two-sided one stays so for a count of 0",
    "Clopper-Pearson 区间（精确），{}，置信水平 {}；计数为 0 时双侧仍为双侧",
  ],
  [
    "process Z: normal quantile with the fraction above it, without a shift of 1.5",
    "过程 Z：其上方比例为不合格品率的正态分位数，不加 1.5 偏移",
  ],
  ["mean DPU: all defects over all units", "平均 DPU：全部缺陷数 / 全部单位数"],
  [
    "exact Poisson interval by the chi-squared distribution, {} at {}",
    "由卡方分布得到的精确泊松区间，{}，置信水平 {}",
  ],
  // Sixpack, plots and tests
  ["charts: none", "控制图：无"],
  ["charts: individuals and moving range ({})", "控制图：单值－移动极差（{}）"],
  [
    "charts: averages and ranges ({}); an incomplete subgroup counts with the measurements it has",
    "控制图：均值－极差（{}）；不完整子组按其现有测量值计入",
  ],
  ["histogram: bins by the given width; curves are normal", "直方图：组距给定；曲线为正态"],
  [
    "histogram: bins by the rule {}, width rounded to 1, 2 or 5 times a power of ten; curves are normal",
    "直方图：按 {} 规则分组，组距取整为 1、2 或 5 乘十的幂；曲线为正态",
  ],
  [
    "plotting positions (i - 0.3)/(n + 0.4), the median ranks of Benard",
    "绘点位置 (i - 0.3)/(n + 0.4)，即 Benard 中位秩",
  ],
  [
    "line by mean and standard deviation (divisor n-1); band of quantiles, x ± z s √((1 + z²/2)/n), pointwise",
    "直线由均值与标准差（除数 n-1）给出；分位数的逐点置信带 x ± z s √((1 + z²/2)/n)",
  ],
  [
    "mean and standard deviation (divisor n-1) estimated from the data",
    "均值与标准差（除数 n-1）由数据估计",
  ],
  [
    "p by the four-piece formula of Stephens for {}, {} from {} on, where its last piece would turn back",
    "p 用 Stephens 四段公式，自变量 {}；{}（自 {} 起，此处末段公式会回升）",
  ],
  [
    "p by Dallal and Wilkinson up to {}, above by Stephens' modified statistic {}, as R nortest",
    "p 至 {} 用 Dallal-Wilkinson 公式，以上用 Stephens 修正统计量 {}，同 R nortest",
  ],
  [
    "weights and p by Royston's approximation (algorithm AS R94), in double precision",
    "权与 p 用 Royston 近似（算法 AS R94），双精度",
  ],
  // Fits
  [
    "parameters by maximum likelihood (standard deviations with divisor n)",
    "参数用极大似然估计（标准差除数 n）",
  ],
  [
    "threshold at the largest interior maximum of the profile likelihood",
    "门限取剖面似然的最大内部极大值",
  ],
  [
    "Johnson SU, SB or SL through the sample quantiles (type {}) at -3z, -z, z, 3z; z from {} to {} in steps of {}, the one with the smallest Anderson-Darling statistic of the transformed measurements",
    "Johnson SU、SB 或 SL 通过样本分位数（第 {} 型）-3z、-z、z、3z；z 由 {} 至 {}，步长 {}，取变换后 Anderson-Darling 统计量最小者",
  ],
  [
    "AIC with {} parameters, though they are not of maximum likelihood",
    "AIC 按 {} 个参数，虽非极大似然估计",
  ],
  [
    "ranked by AIC, 2 per parameter minus twice the log-likelihood; all on the scale of the measurements",
    "按 AIC 排序：每个参数 2，减两倍对数似然；均以测量值的尺度计",
  ],
  [
    "ranked by the Anderson-Darling statistic A², which favours models with more parameters",
    "按 Anderson-Darling 统计量 A² 排序，此法偏向参数较多的模型",
  ],
  ["transformation (x^λ - 1)/λ, ln x for λ = 0", "变换 (x^λ - 1)/λ，λ = 0 时为 ln x"],
  [
    "λ by maximum likelihood between {} and {}, {}; interval by the likelihood ratio at {}",
    "λ 在 {} 与 {} 之间用极大似然估计，{}；置信区间用似然比，置信水平 {}",
  ],
  ["not rounded", "不取整"],
  ["rounded", "取整"],
  ["λ given", "λ 给定"],
  // Outliers and tolerance intervals
  ["ratio by sample size: {}", "比值按样本量：{}"],
  [
    "r10 (3 to 7), r11 (8 to 10), r21 (11 to 13), r22 (14 to 30)",
    "r10（3 至 7）、r11（8 至 10）、r21（11 至 13）、r22（14 至 30）",
  ],
  [
    "the larger of both ratios; p twice that of one end, critical value at half the level",
    "取两端比值之大者；p 为一端的两倍，临界值取半水平",
  ],
  ["one end; p and critical value by integration", "一端；p 与临界值由积分得到"],
  [
    "standard deviations with divisor n-1 of those left; critical values by Rosner's approximation, two-sided",
    "标准差取剩余值，除数 n-1；临界值用 Rosner 近似，双侧",
  ],
  [
    "the outliers are those up to the last step beyond its critical value",
    "离群值为至最后一个超过临界值的步骤为止者",
  ],
  [
    "distance from the mean in standard deviations (divisor n-1)",
    "以标准差（除数 n-1）计的对均值距离",
  ],
  [
    `p and critical value by Bonferroni's inequality from t with n-2 ${df}, {}; p is exact where only one value can be so far out, else slightly too large`,
    "p 与临界值由自由度 n-2 的 t 分布按 Bonferroni 不等式，{}；仅一个值可能如此偏远时 p 精确，否则略偏大",
  ],
  [
    "quartiles: sample percentiles of type {}; fences {} interquartile ranges out; strictly beyond",
    "四分位数：第 {} 型样本百分位数；界限在外 {} 倍四分位距处；严格超出才算",
  ],
  [
    "normal population; mean ± k s, k by integration (exact); s with divisor n-1",
    "正态总体；均值 ± k s，k 由积分得到（精确）；s 除数 n-1",
  ],
  [
    "normal population; k by the noncentral t distribution (exact); s with divisor n-1",
    "正态总体；k 由非中心 t 分布得到（精确）；s 除数 n-1",
  ],
  [
    "any continuous population; order statistics (Wilks), the same number left out on both sides of a two-sided interval",
    "任意连续总体；次序统计量（Wilks），双侧区间两侧舍去相同个数",
  ],
  // Reasons
  [
    "no target is given; the middle is not assumed to be the target",
    "未给定目标值；不假定中点为目标值",
  ],
  ["every measurement is the target", "每个测量值都等于目标值"],
  ["constant data have no interval", "数据恒定，无置信区间"],
  ["no interval is offered for Cpmk", "Cpmk 不提供置信区间"],
  ["no interval is offered for non-normal indices", "非正态指数不提供置信区间"],
  ["a given sigma has no interval", "给定的 σ 没有置信区间"],
  ["the standard deviation is 0", "标准差为 0"],
  ["the standard deviation is too small to divide by", "标准差过小，不能作除数"],
  ["there is no LSL", "无下规格限 LSL"],
  ["there is no USL", "无上规格限 USL"],
  ["there is no such limit", "无此规格限"],
  ["it needs both limits", "需要上下两个规格限"],
  ["the distribution has no such quantile", "该分布没有此分位数"],
  ["no distribution could be fitted", "未能拟合出分布"],
  ["sample percentiles give no fraction outside", "样本百分位数给不出超出规格限的比例"],
  ["the limit lies outside the support of the distribution", "规格限在分布的取值范围之外"],
  ["there are no usable measurements", "没有可用的测量值"],
  ["all measurements are equal", "所有测量值相等"],
  ["a measurement is not above 0", "有测量值不大于 0"],
  ["fewer than 3 usable measurements", "可用测量值少于 3 个"],
  ["{} cannot be fitted: {}", "无法拟合 {}：{}"],
  ["{} measurements, {} are needed", "{} 个测量值，需要 {} 个"],
  ["it needs measurements above 0", "需要大于 0 的测量值"],
  ["it needs measurements not below 0", "需要不小于 0 的测量值"],
  ["the likelihood is not finite", "似然函数不是有限值"],
  [
    "the likelihood has no maximum with a threshold below the smallest measurement",
    "门限低于最小测量值时似然函数没有极大值",
  ],
  ["the test is for {} or more measurements, not {}", "此检验需 {} 个或更多测量值，现有 {} 个"],
  ["the test is for {} to {} measurements, not {}", "此检验适用于 {} 至 {} 个测量值，现有 {} 个"],
  ["the test needs {} measurements, not {}", "此检验需要 {} 个测量值，现有 {} 个"],
];

const pattern = (text: string) =>
  new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll("{}", "(.+?)")}$`);

function inChinese(text: string): string {
  for (const [en, zh] of texts) {
    const found = pattern(en).exec(text);
    if (found !== null) {
      let at = 0;
      return zh.replaceAll("{}", () => inChinese(found[++at] ?? ""));
    }
  }
  return text;
}

/**
 * A convention of a result, or the reason why a number does not exist, in the wanted language.
 *
 * Results carry these sentences in English so that they mean the same in every store. A text that is not one of this
 * package, such as the reason of an exclusion, comes back as it is.
 *
 * @throws `SPC_OPTION` for a language other than `en` and `zh`
 *
 * @example
 * ```ts
 * import { capability, conventionIn } from "@taktline/spc/capability";
 *
 * const { conventions, cpm } = capability([9, 10, 11], { lsl: 7, usl: 12 });
 * conventionIn(conventions[0] ?? "", "zh"); // => "组内 σ：2 点平均移动极差 / d2(2)"
 * conventionIn(cpm.reason ?? "", "zh"); // => "未给定目标值；不假定中点为目标值"
 * ```
 */
export function conventionIn(text: string, locale: ExplainLocale): string {
  return wordsIn(locale).english ? text : inChinese(text);
}
