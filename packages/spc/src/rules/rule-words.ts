import type { Rule } from "./types.js";

const ties = { break: "ends the run", skip: "is passed over", count: "counts" } as const;

/** A rule with its number in a few words, with the conventions that matter for it. */
export function ruleWords(of: Rule): string {
  const { kind, count, of: width, zone, side } = of;
  const head = `rule ${of.number}: `;
  const row = width === 1 ? "1 point" : `${width} points in a row`;
  if (kind === "trend") return `${head}${row} rising or falling, a tie ${ties[of.ties]}`;
  if (kind === "alternating") return `${head}${row} up and down by turns, a tie ${ties[of.ties]}`;
  const many = count === width ? row : `${count} of ${width} points in a row`;
  const line = zone === "limit" ? "a control limit" : zone === 0 ? "the centre" : `${zone} sigma`;
  if (kind === "within") return `${head}${many} within ${line}`;
  const where =
    width === 1
      ? ""
      : { same: " on one side", both: " on both sides", either: " on either side" }[side];
  const onCenter = zone === 0 ? `, one on the centre ${ties[of.ties]}` : "";
  const start =
    count === width
      ? ""
      : `, ${of.last === "comply" ? "the flagged one among them" : "whichever is flagged"}, ${of.window === "full" ? "only in a full window" : `from the first ${count} points on`}`;
  return `${head}${many} beyond ${line}${where}${onCenter}${start}`;
}
