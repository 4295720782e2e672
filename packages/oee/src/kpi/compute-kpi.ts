import { type Issue, TaktlineError } from "@taktline/core";
import type { OeeErrorCode, OeeIssueCode } from "../errors.catalogue.js";
import { warning } from "../result/ratios.js";
import type { Kpi } from "./kpi.js";
import { type KpiId, kpiCatalogue } from "./kpi-catalogue.js";
import { type KpiElementId, kpiElements } from "./kpi-elements.js";
import type { KpiInputs } from "./kpi-inputs.js";
import type { KpiText } from "./kpi-text.js";

/** The value of an indicator, and why it has none. */
export interface KpiValue {
  /** Which indicator. */
  readonly id: KpiId;
  /** Its value in `unit`; null where it is undefined, never NaN and never a stand-in. */
  readonly value: number | null;
  /** The unit, as in the catalogue. */
  readonly unit: Kpi["unit"];
  /** Why `value` is null; absent where it is not. */
  readonly reason?: KpiText;
  /** The formula with the numbers put in, times in ms; `?` for what is not known. */
  readonly worked: string;
  /** What is remarkable: a value out of range, an element that is no quantity. */
  readonly issues: readonly Issue<OeeIssueCode>[];
}

/** An element as given, or derived from its parts. */
function element(inputs: KpiInputs, id: KpiElementId): number | null {
  const given = inputs[id] ?? null;
  if (given !== null) return Number.isFinite(given) && given >= 0 ? given : null;
  const parts = (a: KpiElementId, b: KpiElementId, of: (a: number, b: number) => number) => {
    const [x, y] = [element(inputs, a), element(inputs, b)];
    return x === null || y === null ? null : of(x, y);
  };
  if (id === "AUPT") return parts("APT", "AUST", (a, b) => a + b);
  if (id === "AUBT") return parts("AUPT", "ADET", (a, b) => a + b);
  if (id === "PRIPQ") return parts("PRI", "PQ", (a, b) => a * b);
  return null;
}

/** What the first fraction is multiplied with, above and below the line. */
const scale: Readonly<Partial<Record<Kpi["unit"], readonly [number, number]>>> = {
  "items/h": [3_600_000, 1],
  h: [1, 3_600_000],
};

/**
 * Computes one indicator from its elements.
 *
 * An element that is absent, negative or not finite makes the value null with a reason; a denominator of 0 does too. Nothing
 * is clamped: an effectiveness above 1 stays and carries an issue. Where nothing was produced the OEE index, the NEE index and TEEP are 0,
 * although the quality ratio is undefined.
 *
 * @param id - identifier in the catalogue
 * @param inputs - the elements
 * @throws `OEE_KPI` when there is no such indicator
 * @see ISO 22400-2:2014
 *
 * @example
 * ```ts
 * import { computeKpi } from "@taktline/oee/kpi";
 *
 * computeKpi("technicalEfficiency", { APT: 300, ADET: 100 }).value; // => 0.75
 * computeKpi("throughputRate", { PQ: 50, AOET: 1_800_000 }).value; // => 100
 * computeKpi("availability", { APT: 0, PBT: 0 }).reason; // => { en: "PBT is 0", zh: "PBT 为 0" }
 * computeKpi("scrapRatio", { PQ: 10 }).reason; // => { en: "SQ is not known", zh: "SQ 未知" }
 * ```
 */
export function computeKpi(id: KpiId, inputs: KpiInputs): KpiValue {
  if (!Object.hasOwn(kpiCatalogue, id)) {
    throw new TaktlineError<OeeErrorCode>(
      "OEE_KPI",
      `${JSON.stringify(id)} is no indicator of the catalogue; use one of ${Object.keys(kpiCatalogue).join(", ")}`,
      { details: { id } },
    );
  }
  const kpi = kpiCatalogue[id];
  const issues: Issue<OeeIssueCode>[] = [];
  for (const name of Object.keys(kpiElements) as KpiElementId[]) {
    const given = inputs[name] ?? null;
    if (given === null || (Number.isFinite(given) && given >= 0) || !uses(kpi, name)) continue;
    issues.push({
      code: "OEE_ELEMENT_INVALID",
      message: `${name} is ${given}; it counts as not known`,
      severity: "error",
      path: [name],
    });
  }
  const write = (ids: readonly KpiElementId[]) => {
    const sum = ids.map((one) => element(inputs, one) ?? "?").join(" + ");
    return ids.length > 1 ? `(${sum})` : sum;
  };
  const worked = kpi.fractions
    .map(([over, under]) => `${write(over)} / ${write(under)}`)
    .join(" * ");
  const finish = (value: number | null, reason?: KpiText): KpiValue => {
    if (
      value !== null &&
      (value < kpi.range.min || (kpi.range.max !== null && value > kpi.range.max))
    ) {
      issues.push(
        warning(
          id === "effectiveness" ? "OEE_PERFORMANCE_OVER_ONE" : "OEE_KPI_RANGE",
          `${id} is ${value}, outside ${kpi.range.min} to ${kpi.range.max}: ${worked}; check the elements`,
          id,
        ),
      );
    }
    const { unit } = kpi;
    return { id, value, unit, ...(reason === undefined ? {} : { reason }), worked, issues };
  };

  const sum = (ids: readonly KpiElementId[]) =>
    ids.reduce<number | null>((all, one) => {
      const value = element(inputs, one);
      return all === null || value === null ? null : all + value;
    }, 0);
  const fractions = kpi.fractions.map(([over, under]) => ({
    top: sum(over),
    bottom: sum(under),
    under,
  }));
  const index = fractions.length > 1;
  const [first, second] = fractions;
  // Fully productive time is 0 where nothing was produced, although the quality ratio is undefined.
  const nothing = index && element(inputs, "PQ") === 0 && second?.top === 0;
  if (nothing && first!.bottom !== null && first!.bottom > 0) {
    if (id !== "neeIndex" || (second!.bottom !== null && second!.bottom > 0)) return finish(0);
  }
  for (const one of kpi.inputs) {
    if (element(inputs, one) === null) {
      return finish(null, { en: `${one} is not known`, zh: `${one} 未知` });
    }
  }
  for (const { bottom, under } of fractions) {
    if (bottom === 0) {
      return finish(null, { en: `${under.join(" + ")} is 0`, zh: `${under.join(" + ")} 为 0` });
    }
  }
  const [up, down] = scale[kpi.unit] ?? [1, 1];
  const ratios = fractions.map(({ top, bottom }, i) =>
    i === 0 ? (top! * up) / (bottom! * down) : top! / bottom!,
  );
  // APT cancels out: the bits of the OEE index that `oee` gives.
  if (id === "oeeIndex" || id === "teep") {
    return finish((second!.top! / first!.bottom!) * ratios[2]!);
  }
  return finish(ratios.reduce((product, ratio) => product * ratio));
}

/** Whether a value needs an element, by itself or to derive another. */
function uses(kpi: Kpi, id: KpiElementId): boolean {
  const parts: Readonly<Partial<Record<KpiElementId, readonly KpiElementId[]>>> = {
    AUPT: ["APT", "AUST"],
    AUBT: ["AUPT", "APT", "AUST", "ADET"],
    PRIPQ: ["PRI", "PQ"],
  };
  return kpi.inputs.some((one) => one === id || (parts[one] ?? []).includes(id));
}
