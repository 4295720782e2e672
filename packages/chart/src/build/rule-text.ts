import type { ChartText } from "../spec/chart-text.js";

/** The part of a rule row that its sentence needs. */
interface RuleRow {
  readonly kind: "beyond" | "within" | "trend" | "alternating";
  readonly count: number;
  readonly of: number;
  readonly zone: number | "limit";
  readonly side: "same" | "either" | "both";
}

/** The sentence of a rule, as a text with values so that it reads in every language. */
export function ruleText(rule: RuleRow): ChartText {
  const { kind, count, of, zone, side } = rule;
  if (kind === "trend") return { key: "rule.trend", values: { of } };
  if (kind === "alternating") return { key: "rule.alternating", values: { of } };
  if (zone === "limit") {
    if (of === 1) return { key: "rule.limit" };
    return { key: "rule.limitRun", values: { count, of } };
  }
  if (kind === "within") return { key: "rule.within", values: { count, of, zone } };
  if (of === 1) return { key: "rule.sigma", values: { zone } };
  if (zone === 0) return { key: "rule.side", values: { count, of } };
  if (count === of) return { key: `rule.all.${side}`, values: { of, zone } };
  return { key: `rule.some.${side}`, values: { count, of, zone } };
}
