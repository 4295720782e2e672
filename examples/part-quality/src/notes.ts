import { bore, trueCpk } from "./bore-study.js";
import type { Study } from "./study.js";
import { fixed, partList, subgroupList, type Text } from "./texts.js";

/** What is to be said about the parts. */
export function partNotes({ parts: { of, blindFlagged, revisedFlagged, leftOut } }: Study): Text[] {
  const simulated = of.source === "simulated";
  const [blind, revised] = [partList(blindFlagged), partList(revisedFlagged)];
  return [
    simulated
      ? {
          en: "These parts are simulated and their truth is known; give --data, or set TAKTLINE_DATA, for the recorded ones.",
          zh: "这些零件为模拟数据，真值已知；真实数据请用 --data 或设置 TAKTLINE_DATA。",
        }
      : {
          en: "Recorded: CNC Mill Tool Wear, University of Michigan SMART lab, 2018; twelve parts of wax, sampled every 100 ms.",
          zh: "真实记录：CNC Mill Tool Wear，密歇根大学 SMART 实验室，2018 年；12 个蜡件，每 100 ms 采样一次。",
        },
    {
      en: "Parts made with different feeds, pressures and tools are no time series of one process. Their order means nothing, so runs, EWMA and CUSUM are not used, and the moving range stands for the scatter of good parts only; its own signals repeat the jumps and are not counted.",
      zh: "进给、夹紧压力和刀具各不相同的零件并非同一过程的时间序列，顺序没有意义；因此不使用链判异、EWMA 和 CUSUM，移动极差只代表合格件的散布，其自身的报警只是同样的跳变，不予计数。",
    },
    {
      en: "The feature and the good parts were chosen knowing the outcomes. That five parts are flagged is a check of the arithmetic, no proof that the chart predicts quality.",
      zh: "特征量和合格件都是在已知结果的情况下选定的。报警 5 件只验证了计算，并不证明该控制图能预测质量。",
    },
    {
      en: `Without knowing outcomes, with limits from all parts, flagged: ${blind.en}; bad parts widen the limits that should find them. With part ${leftOut} left out for a reason of its own, flagged: ${revised.en}.`,
      zh: `若不知道结果、用全部零件估计控制限，报警的是：${blind.zh}；坏件撑宽了本应发现它们的控制限。因自身原因剔除 ${leftOut} 号件后，报警的是：${revised.zh}。`,
    },
    {
      en: "Five parts make limits that are themselves uncertain (four moving ranges); 20 or more are usual. Constants are printed ones (1.128), to match the published limits.",
      zh: "仅由 5 件（4 个移动极差）得到的控制限本身很不确定，通常需要 20 个以上。常数取印刷值（1.128），以便与公布的控制限对照。",
    },
  ];
}

/** What is to be said about the bore. */
export function boreNotes({
  bore: { capability, normality, beganAt, found, falseAlarms },
  runLengths,
}: Study): {
  readonly capability: Text[];
  readonly time: Text[];
} {
  const { cpk, ppk, overall } = capability;
  const ppm = fixed(overall.expectedPpm.total, 0);
  const sigmas = (bore.shift / bore.processSd).toFixed(1);
  const at = (subgroup: number | null): Text =>
    subgroup === null
      ? { en: "no subgroup", zh: "未发现" }
      : { en: `subgroup ${subgroup}`, zh: `第 ${subgroup} 组` };
  const arl = (chart: keyof typeof runLengths, and: string) =>
    `${runLengths[chart].none.toFixed(0)}${and}${runLengths[chart].shift.toFixed(1)}`;
  const early = {
    xbarR: subgroupList(falseAlarms.xbarR),
    ewma: subgroupList(falseAlarms.ewma),
    cusum: subgroupList(falseAlarms.cusum),
  };
  return {
    capability: [
      {
        en: `Simulated: nobody knows the true Cpk of a real process. Here it is ${trueCpk.measured.toFixed(3)} for what is measured and ${trueCpk.bores.toFixed(3)} for the bores themselves, without the gauge.`,
        zh: `此为模拟：真实过程的 Cpk 真值无人知晓。这里测得值的真值为 ${trueCpk.measured.toFixed(3)}，不含量具误差的孔本身为 ${trueCpk.bores.toFixed(3)}。`,
      },
      {
        en: `Cpk ${fixed(cpk.value, 3)} (${fixed(cpk.lower, 3)} to ${fixed(cpk.upper, 3)}), Ppk ${fixed(ppk.value, 3)}; expected outside the tolerance ${ppm} ppm. A demand of 1.33 is not met as long as the lower bound is below it.`,
        zh: `Cpk ${fixed(cpk.value, 3)}（${fixed(cpk.lower, 3)} 至 ${fixed(cpk.upper, 3)}），Ppk ${fixed(ppk.value, 3)}；预期超差 ${ppm} ppm。只要置信下限低于 1.33，就不能说满足 1.33 的要求。`,
      },
      {
        en: `Shapiro-Wilk p ${fixed(normality.p, 3)}: ${(normality.p ?? 0) < 0.05 ? "the bores are not normal, and the indices misstate the fraction outside" : "nothing speaks against a normal distribution"}.`,
        zh: `Shapiro-Wilk p ${fixed(normality.p, 3)}：${(normality.p ?? 0) < 0.05 ? "不服从正态分布，指数不能正确反映超差率" : "没有证据否定正态分布"}。`,
      },
    ],
    time: [
      {
        en: `Behind subgroup ${bore.stable} the mean is shifted by ${bore.shift} mm, ${sigmas} standard deviations of the process. First point beyond a limit: EWMA at ${at(found.ewma).en}, CUSUM at ${at(found.cusum).en} (which says that it began at ${at(beganAt).en}), Xbar at ${at(found.xbarR).en}.`,
        zh: `第 ${bore.stable} 组之后均值偏移 ${bore.shift} mm，即 ${sigmas} 个过程标准差。首次超限：EWMA ${at(found.ewma).zh}，CUSUM ${at(found.cusum).zh}（并指出偏移始于${at(beganAt).zh}），Xbar ${at(found.xbarR).zh}。`,
      },
      {
        en: `Mean number of subgroups to a false alarm and to a signal after this shift, with known limits: Xbar ${arl("xbarR", " and ")}, EWMA ${arl("ewma", " and ")}, CUSUM ${arl("cusum", " and ")}. One process is one draw: the means say which chart is quicker.`,
        zh: `控制限已知时，平均多少组误报一次、偏移后多少组发现：Xbar ${arl("xbarR", " 与 ")}，EWMA ${arl("ewma", " 与 ")}，CUSUM ${arl("cusum", " 与 ")}。一次过程只是一次抽样，哪种图更快应看平均值。`,
      },
      {
        en: `Signals in phase I, where nothing happened: Xbar-R with all rules: ${early.xbarR.en}; EWMA: ${early.ewma.en}; CUSUM: ${early.cusum.en}. False alarms are the price of every chart.`,
        zh: `阶段 I 中并无异常却报警的子组：Xbar-R（全部准则）：${early.xbarR.zh}；EWMA：${early.ewma.zh}；CUSUM：${early.cusum.zh}。误报是任何控制图的代价。`,
      },
    ],
  };
}

/** What is to be said about the gauge. */
export function gaugeNotes({ gauge: { result }, confidence }: Study): Text[] {
  const { gageRr } = result.components;
  const percent = (value: number | null) => `${fixed(value, 1)} %`;
  return [
    {
      en: `Gage R&R: ${percent(gageRr.studyVariationPercent)} of study variation, ${percent(gageRr.processPercent)} of the process, ${percent(gageRr.tolerancePercent)} of the tolerance; ndc ${result.ndc ?? "-"}. Below 10 % is acceptable, to 30 % marginal (AIAG).`,
      zh: `量具 R&R：占研究变差 ${percent(gageRr.studyVariationPercent)}，占过程变差 ${percent(gageRr.processPercent)}，占公差 ${percent(gageRr.tolerancePercent)}；可区分类别数 ndc ${result.ndc ?? "-"}。低于 10 % 可接受，10 % 至 30 % 有条件接受（AIAG）。`,
    },
    {
      en: "Study variation rests on the ten parts of the study; where these spread less than the process, it makes the gauge look worse than it is. The percentage of the process takes the standard deviation of the capability study.",
      zh: "研究变差取决于参与研究的 10 个零件；若它们的散布小于过程散布，量具会显得比实际更差。占过程变差的百分比采用过程能力研究的标准差。",
    },
    {
      en: `Three operators say little about operators: look at the width of the ${(confidence * 100).toFixed(0)} % intervals.`,
      zh: `三名操作者对操作者变差说明不了多少：请看 ${(confidence * 100).toFixed(0)} % 置信区间的宽度。`,
    },
  ];
}
