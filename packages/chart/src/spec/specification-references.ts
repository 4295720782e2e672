import type { SpecificationLines } from "./control-chart-spec.js";
import type { ReferenceLine } from "./value-axis.js";

/** Specification limits and target as lines with the names that are used everywhere. */
export function specificationReferences(of: SpecificationLines | undefined): ReferenceLine[] {
  const lines: ReferenceLine[] = [];
  const { lower, upper, target } = of ?? {};
  if (lower !== undefined) lines.push({ label: "LSL", value: lower, kind: "specification" });
  if (target !== undefined) lines.push({ label: "T", value: target, kind: "target" });
  if (upper !== undefined) lines.push({ label: "USL", value: upper, kind: "specification" });
  return lines;
}
