import { type Path, pathText, type Report } from "../define/report.js";
import type { BigintFieldModel, NumberFieldModel } from "../model/field-model.js";
import { rangeOf, widthOf64 } from "../model/kinds.js";
import { show } from "../show.js";

/** A bound with its unit, for a sentence. */
function withUnit(value: number | bigint, unit: string | undefined): string {
  return unit === undefined ? `${value}` : `${value} ${unit}`;
}

/** How far a value may lie from its step because binary fractions are not decimal ones: 2^-22 of its size for singles, 2^-50 for doubles. */
function tolerance(field: NumberFieldModel, value: number, base: number): number {
  const size = Math.abs(value) + Math.abs(base);
  if (field.kind === "float32") return size * 2 ** -22;
  return field.kind === "float64" ? size * 2 ** -50 : 0;
}

/** Checks a number against type, width, limits and step. */
export function checkNumber(
  field: NumberFieldModel,
  value: unknown,
  path: Path,
  report: Report,
): void {
  const { kind, unit, step } = field;
  const integer = kind !== "float32" && kind !== "float64";
  if (typeof value !== "number" || !(integer ? Number.isInteger(value) : Number.isFinite(value))) {
    const wanted = integer ? "an integer as number" : "a finite number";
    report.error(
      "DEVICE_VALUE_TYPE",
      path,
      `${pathText(path)} is ${show(value)}; ${kind} takes ${wanted}`,
    );
    return;
  }
  const [min, max] = rangeOf(field);
  if (value < min || value > max) {
    report.error(
      "DEVICE_VALUE_RANGE",
      path,
      `${pathText(path)} is ${withUnit(value, unit)}; it must be ${withUnit(field.min ?? min, unit)} to ${withUnit(field.max ?? max, unit)}`,
    );
    return;
  }
  if (step === undefined) return;
  const base = field.min ?? 0;
  const steps = Math.round((value - base) / step);
  if (Math.abs(base + steps * step - value) <= tolerance(field, value, base)) return;
  const below = base + Math.floor((value - base) / step) * step;
  report.error(
    "DEVICE_VALUE_STEP",
    path,
    `${pathText(path)} is ${withUnit(value, unit)}; it moves in steps of ${step} from ${base}: the nearest are ${Number(below.toPrecision(12))} and ${Number((below + step).toPrecision(12))}`,
  );
}

/** Checks a 64-bit integer against type, width, limits and step. */
export function checkBigint(
  field: BigintFieldModel,
  value: unknown,
  path: Path,
  report: Report,
): void {
  const { kind, unit, step } = field;
  if (typeof value !== "bigint") {
    const remedy = typeof value === "number" ? "; write 5n or BigInt(5) instead of 5" : "";
    report.error(
      "DEVICE_VALUE_TYPE",
      path,
      `${pathText(path)} is ${show(value)}; ${kind} takes a bigint${remedy}`,
    );
    return;
  }
  const [least, greatest] = widthOf64(kind);
  const min = field.min ?? least;
  const max = field.max ?? greatest;
  if (value < min || value > max) {
    report.error(
      "DEVICE_VALUE_RANGE",
      path,
      `${pathText(path)} is ${withUnit(value, unit)}; it must be ${withUnit(min, unit)} to ${withUnit(max, unit)}`,
    );
    return;
  }
  const base = field.min ?? 0n;
  const over = step === undefined ? 0n : (((value - base) % step) + step) % step;
  if (over === 0n) return;
  report.error(
    "DEVICE_VALUE_STEP",
    path,
    `${pathText(path)} is ${withUnit(value, unit)}; it moves in steps of ${step} from ${base}: the nearest are ${value - over} and ${value - over + step!}`,
  );
}
