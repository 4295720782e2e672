import type { Rule } from "./types.js";

/** A rule in a few words, with the conventions that matter for it. */
export function ruleWords(of: Rule): string {
  const { kind, count, of: width, zone, side, ties } = of;
  if (kind === "trend") return `${width} points trending, ties ${ties}`;
  if (kind === "alternating") return `${width} points alternating, ties ${ties}`;
  const many = width === 1 ? "" : count === width ? `${width} ` : `${count} of ${width} `;
  const line = zone === "limit" ? "a limit" : zone === 0 ? "the centre" : `${zone} sigma`;
  if (kind === "within") return `${many}within ${line}`;
  const where =
    width === 1
      ? ""
      : side === "same"
        ? " on one side"
        : side === "both"
          ? ", both sides"
          : ", either side";
  const onCenter = zone === 0 ? `, on the centre ${ties}` : "";
  const start = count < width ? `, flagged point ${of.last}, window ${of.window}` : "";
  return `${many}beyond ${line}${where}${onCenter}${start}`;
}
