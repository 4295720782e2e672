import type { BigintFieldModel, NumberFieldModel } from "../model/field-model.js";
import {
  type BigintKind,
  type FloatKind,
  type IntegerKind,
  widthOf,
  widthOf64,
} from "../model/kinds.js";
import { show } from "../show.js";
import { checkOptions } from "./build-options.js";
import { buildUnit } from "./build-unit.js";
import { isRecord, own } from "./entries.js";
import { type Path, pathText, type Report } from "./report.js";

/** How numbers of one kind are read and compared; the same rules hold for `number` and `bigint`. */
interface NumberRules<N extends number | bigint> {
  /** The value as the kind holds it, or undefined when it is none. */
  readonly read: (raw: unknown) => N | undefined;
  /** What to give, for a sentence. */
  readonly wanted: string;
  readonly least: N;
  readonly greatest: N;
  readonly zero: N;
  /** One past the greatest value of an unsigned or signed counter. */
  readonly modulus: N;
}

const decimalPattern = /^(?:0|-?[1-9][0-9]{0,19})$/;

/** Reads a 64-bit integer: a bigint, a safe integer, or decimal text as documents have it. */
export function readBigint(raw: unknown): bigint | undefined {
  if (typeof raw === "bigint") return raw;
  if (typeof raw === "number" && Number.isSafeInteger(raw)) return BigInt(raw);
  return typeof raw === "string" && decimalPattern.test(raw) ? BigInt(raw) : undefined;
}

function numberRules(kind: IntegerKind | FloatKind): NumberRules<number> {
  const [least, greatest] = widthOf(kind);
  const integer = kind !== "float32" && kind !== "float64";
  return {
    // Adding 0 turns -0 into 0, so that equal models are equal.
    read: (raw) =>
      typeof raw === "number" && (integer ? Number.isSafeInteger(raw) : Number.isFinite(raw))
        ? raw + 0
        : undefined,
    wanted: integer ? "an integer" : "a finite number",
    least,
    greatest,
    zero: 0,
    modulus: integer ? greatest + 1 : greatest,
  };
}

function bigintRules(kind: BigintKind): NumberRules<bigint> {
  const [least, greatest] = widthOf64(kind);
  return {
    read: readBigint,
    wanted: "a bigint (in a document: an integer, past 2^53 as decimal text)",
    least,
    greatest,
    zero: 0n,
    modulus: greatest + 1n,
  };
}

/** What a numeric field takes beside the common options. */
const numericOptions = ["unit", "min", "max", "step", "deadband", "counter"] as const;

/** Reads unit and limits of a numeric field. */
function buildLimits<N extends number | bigint>(
  raw: Readonly<Record<string, unknown>>,
  kind: string,
  rules: NumberRules<N>,
  path: Path,
  report: Report,
) {
  const say = (key: string, found: unknown, remedy: string): string =>
    `${pathText([...path, key])} is ${show(found)}; ${remedy}`;
  const bound = (key: "min" | "max"): N | undefined => {
    const given = own(raw, key);
    if (given === undefined) return undefined;
    const value = rules.read(given);
    if (value !== undefined && value >= rules.least && value <= rules.greatest) return value;
    report.error(
      "DEVICE_RANGE",
      [...path, key],
      say(
        key,
        given,
        `give ${rules.wanted} that ${kind} can hold, ${rules.least} to ${rules.greatest}`,
      ),
    );
    return undefined;
  };
  const size = (
    key: "step" | "deadband",
    code: "DEVICE_STEP" | "DEVICE_DEADBAND",
  ): N | undefined => {
    const given = own(raw, key);
    if (given === undefined) return undefined;
    const value = rules.read(given);
    const span = (max ?? rules.greatest) - (min ?? rules.least);
    const low =
      key === "step"
        ? value !== undefined && value > rules.zero
        : value !== undefined && value >= rules.zero;
    if (value !== undefined && low && value <= span) return value;
    report.error(
      code,
      [...path, key],
      say(
        key,
        given,
        `give ${rules.wanted} ${key === "step" ? "greater than 0" : "of at least 0"} and not wider than the range`,
      ),
    );
    return undefined;
  };
  const unit = buildUnit(own(raw, "unit"), [...path, "unit"], report);
  const min = bound("min");
  const max = bound("max");
  if (min !== undefined && max !== undefined && min > max) {
    report.error(
      "DEVICE_RANGE",
      [...path, "min"],
      say("min", min, `max is ${max}; min must not be greater than max`),
    );
    return {};
  }
  const step = size("step", "DEVICE_STEP");
  const deadband = size("deadband", "DEVICE_DEADBAND");
  const counter = buildCounter(own(raw, "counter"), kind, rules, [...path, "counter"], report);
  return {
    ...(unit !== undefined && { unit }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(step !== undefined && { step }),
    ...(deadband !== undefined && { deadband }),
    ...(counter !== undefined && { counter }),
  };
}

function buildCounter<N extends number | bigint>(
  raw: unknown,
  kind: string,
  rules: NumberRules<N>,
  path: Path,
  report: Report,
): { readonly rollover?: N } | undefined {
  if (raw === undefined) return undefined;
  if (!isRecord(raw)) {
    report.error(
      "DEVICE_COUNTER",
      path,
      `${pathText(path)} is ${show(raw)}; give {} or { rollover }`,
    );
    return undefined;
  }
  checkOptions(raw, ["rollover"], path, report);
  const given = own(raw, "rollover");
  if (given === undefined) return Object.freeze({});
  const rollover = rules.read(given);
  if (rollover === undefined || rollover <= rules.zero || rollover > rules.modulus) {
    report.error(
      "DEVICE_COUNTER",
      [...path, "rollover"],
      `${pathText([...path, "rollover"])} is ${show(given)}; give ${rules.wanted} from 1 to ${rules.modulus}: the value one below it is the last before 0, and ${kind} must hold it`,
    );
    return undefined;
  }
  return Object.freeze({ rollover });
}

/** Options and reader of the numeric kinds. */
export const numericField = {
  options: numericOptions,
  number: (
    raw: Readonly<Record<string, unknown>>,
    kind: IntegerKind | FloatKind,
    path: Path,
    report: Report,
  ): NumberFieldModel => ({ kind, ...buildLimits(raw, kind, numberRules(kind), path, report) }),
  bigint: (
    raw: Readonly<Record<string, unknown>>,
    kind: BigintKind,
    path: Path,
    report: Report,
  ): BigintFieldModel => ({ kind, ...buildLimits(raw, kind, bigintRules(kind), path, report) }),
};
