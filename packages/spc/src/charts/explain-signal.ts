import { shown } from "./explain-number.js";
import type { Signal } from "./types.js";

/** Why a signal was raised, with the numbers. */
export function explainSignal(of: Signal): string {
  const { spec, line, side, points } = of;
  const head = `${of.chart}, point ${of.index}, rule ${of.rule}: `;
  const formed = `; formed by point${points.length === 1 ? "" : "s"} ${points.join(", ")}`;
  const value = ` (value ${shown(of.value)})`;
  const zone = (sign: "+" | "-") => {
    const k = typeof spec.zone === "number" ? spec.zone : 0;
    if (spec.zone === "limit") {
      return sign === "+" ? `UCL ${shown(line.ucl)}` : `LCL ${shown(line.lcl)}`;
    }
    if (k === 0) return `center ${shown(line.center)}`;
    const at = sign === "+" ? line.center + k * line.sigma : line.center - k * line.sigma;
    return `center ${sign} ${k} sigma = ${shown(line.center)} ${sign} ${k} * ${shown(line.sigma)} = ${shown(at)}`;
  };
  const many =
    spec.of === 1
      ? "the point is"
      : spec.count === spec.of
        ? `${spec.of} points in a row are`
        : `${points.length} of the last ${spec.of} points are`;
  switch (spec.kind) {
    case "trend":
      return `${head}${spec.of} points in a row ${side === "upper" ? "rise" : "fall"}${value}${formed}`;
    case "alternating":
      return `${head}${spec.of} points in a row go up and down by turns${value}${formed}`;
    case "within":
      return `${head}${many} not outside ${zone("-")} and ${zone("+")}${value}${formed}`;
    default: {
      const where =
        side === "upper"
          ? `above ${zone("+")}`
          : side === "lower"
            ? `below ${zone("-")}`
            : `below ${zone("-")} or above ${zone("+")}, on both sides`;
      return `${head}${many} ${where}${value}${formed}`;
    }
  }
}
