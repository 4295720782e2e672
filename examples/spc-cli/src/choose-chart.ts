import type { ChartName } from "./options.js";
import type { Points } from "./read-points.js";
import type { Text } from "./texts.js";

/** A chart with the reason why it is this one. */
export interface Choice {
  readonly name: Exclude<ChartName, "auto">;
  readonly why: Text;
}

const names: Readonly<Record<Choice["name"], Text>> = {
  imr: { en: "individuals and moving range (I-MR)", zh: "单值－移动极差图（I-MR）" },
  xbarR: { en: "average and range (Xbar-R)", zh: "均值－极差图（Xbar-R）" },
  xbarS: { en: "average and standard deviation (Xbar-S)", zh: "均值－标准差图（Xbar-S）" },
  ewma: { en: "EWMA", zh: "EWMA（指数加权移动平均）图" },
  cusum: { en: "CUSUM", zh: "CUSUM（累积和）图" },
  p: { en: "fraction nonconforming (p)", zh: "不合格品率图（p）" },
  c: { en: "number of nonconformities (c)", zh: "不合格数图（c）" },
};

/** The largest subgroup whose range still says nearly as much as its standard deviation. */
const largestForRange = 10;

function reasonFor(points: Points): readonly [Choice["name"], Text] {
  if (points.kind === "counts") {
    return ["p", { en: "counts come with the units inspected", zh: "计数数据带有检验数" }];
  }
  if (points.kind === "single") {
    return [
      "imr",
      {
        en: "there is one measurement per point; --subgroup or --by makes subgroups, --chart p or c is for counts",
        zh: "每点只有一个测量值；分子组请用 --subgroup 或 --by，计数数据请用 --chart p 或 c",
      },
    ];
  }
  const largest = points.groups.reduce((most, group) => Math.max(most, group.length), 0);
  if (largest === 1) {
    return ["imr", { en: "every subgroup has one measurement", zh: "每个子组只有一个测量值" }];
  }
  return largest <= largestForRange
    ? [
        "xbarR",
        {
          en: `subgroups have ${largest} measurements at most, and up to ${largestForRange} the range serves well`,
          zh: `子组最多 ${largest} 个测量值，不超过 ${largestForRange} 时用极差即可`,
        },
      ]
    : [
        "xbarS",
        {
          en: `subgroups have up to ${largest} measurements; above ${largestForRange} the range wastes information`,
          zh: `子组最多 ${largest} 个测量值；超过 ${largestForRange} 时极差会浪费信息`,
        },
      ];
}

/** Chooses a chart for points, or keeps the one that was asked for; says why. */
export function chooseChart(asked: ChartName, points: Points): Choice {
  const [best, reason] = reasonFor(points);
  if (asked === "auto") {
    return {
      name: best,
      why: {
        en: `Chart: ${names[best].en}, because ${reason.en}.`,
        zh: `控制图：${names[best].zh}，因为${reason.zh}。`,
      },
    };
  }
  const weighted = asked === "ewma" || asked === "cusum";
  return {
    name: asked,
    why: {
      en: `Chart: ${names[asked].en}, as asked${weighted ? "; it finds small lasting shifts, an I-MR or Xbar chart beside it finds large short ones" : ""}.`,
      zh: `控制图：${names[asked].zh}（按要求）${weighted ? "；它擅长发现小而持久的偏移，大的短时偏移请同时使用 I-MR 或 Xbar 图" : ""}。`,
    },
  };
}
