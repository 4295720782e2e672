import { shown } from "./explain-number.js";
import type { Words } from "./explain-words.js";
import type { Signal } from "./types.js";

/** Why a signal was raised, with the numbers; the number of the first point is `first`. */
export function explainSignal(of: Signal, words: Words, first = 0): string {
  const { spec, line, side } = of;
  const { say, center, sigma } = words;
  const points = of.points.map((index) => index + first);
  const head = say(
    `${of.chart}, point ${of.index + first}, rule ${of.rule}: `,
    `${of.chart} 图，点 ${of.index + first}，判异准则 ${of.rule}：`,
  );
  const tail = say(
    ` (value ${shown(of.value)}); formed by point${points.length === 1 ? "" : "s"} ${points.join(", ")}`,
    `（值 ${shown(of.value)}）；构成点：${points.join("、")}`,
  );
  const zone = (sign: "+" | "-") => {
    const k = typeof spec.zone === "number" ? spec.zone : 0;
    if (spec.zone === "limit") {
      return sign === "+" ? `${words.ucl} ${shown(line.ucl)}` : `${words.lcl} ${shown(line.lcl)}`;
    }
    if (k === 0) return `${center} ${shown(line.center)}`;
    const at = sign === "+" ? line.center + k * line.sigma : line.center - k * line.sigma;
    return `${center} ${sign} ${k} ${sigma} = ${shown(line.center)} ${sign} ${k} * ${shown(line.sigma)} = ${shown(at)}`;
  };
  const row = say(`${spec.of} points in a row`, `连续 ${spec.of} 点`);
  const many =
    spec.of === 1
      ? say("the point is", "该点")
      : spec.count === spec.of
        ? say(`${row} are`, row)
        : say(
            `${points.length} of the last ${spec.of} points are`,
            `最近 ${spec.of} 点中有 ${points.length} 点`,
          );
  const what = () => {
    switch (spec.kind) {
      case "trend":
        return row + (side === "upper" ? say(" rise", "递增") : say(" fall", "递减"));
      case "alternating":
        return row + say(" go up and down by turns", "上下交替");
      case "within":
        return (
          many +
          say(
            ` not outside ${zone("-")} and ${zone("+")}`,
            `未超出 ${zone("-")} 与 ${zone("+")} 之间`,
          )
        );
      default: {
        const above = say(` above ${zone("+")}`, `高于${zone("+")}`);
        const below = say(` below ${zone("-")}`, `低于${zone("-")}`);
        if (side !== "both") return many + (side === "upper" ? above : below);
        return many + below + say(` or${above}, on both sides`, ` 或${above}，两侧均有`);
      }
    }
  };
  return head + what() + tail;
}
