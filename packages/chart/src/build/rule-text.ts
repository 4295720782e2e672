import type { ChartText } from "../spec/chart-text.js";

/** The part of a rule row that its sentence needs. */
interface RuleRow {
  readonly kind: "beyond" | "within" | "trend" | "alternating";
  readonly count: number;
  readonly of: number;
  readonly zone: number | "limit";
  readonly side: "same" | "either" | "both";
}

/** What a rule row says beyond its sentence. */
interface RuleChoices {
  readonly window: "partial" | "full";
  readonly last: "comply" | "any";
  readonly ties: "break" | "skip" | "count";
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

/** The choices that the sentence of a rule leaves open: ties, the start of a series, the flagged point. */
export function ruleConventions(rule: RuleRow & RuleChoices): ChartText[] {
  const { kind, count, of, zone, ties, window, last } = rule;
  const found: ChartText[] = [];
  if (kind === "trend" || kind === "alternating") found.push({ key: `audit.ties.equal.${ties}` });
  else if (kind === "beyond" && zone === 0) found.push({ key: `audit.ties.centre.${ties}` });
  if (count < of) {
    found.push({ key: `audit.window.${window}`, values: { of } }, { key: `audit.last.${last}` });
  }
  return found;
}
