import type { Distribution, Process } from "./distribution.js";
import { type Duration, durationMs } from "./duration.js";
import { specError } from "./spec-error.js";

/** Where in the spec. */
export type Path = readonly (string | number)[];

/** A finite number in a range, bounds inside. */
export function checkNumber(value: unknown, path: Path, min: number, max: number): void {
  if (typeof value !== "number" || !(value >= min && value <= max) || !Number.isFinite(value)) {
    const range =
      max === Number.MAX_VALUE
        ? min === -Number.MAX_VALUE
          ? "a finite number"
          : `a finite number from ${min}`
        : `a number from ${min} to ${max}`;
    throw specError("SIM_SPEC_NUMBER", path, `the value is ${String(value)}; give ${range}`, {
      found: value,
    });
  }
}

/** A finite number. */
export function checkFinite(value: unknown, path: Path): void {
  checkNumber(value, path, -Number.MAX_VALUE, Number.MAX_VALUE);
}

/** An integer in a range, bounds inside. */
export function checkInteger(value: unknown, path: Path, min: number, max: number): void {
  checkNumber(value, path, min, max);
  if (!Number.isInteger(value)) {
    throw specError("SIM_SPEC_NUMBER", path, `the value is ${String(value)}; give an integer`, {
      found: value,
    });
  }
}

/** A name that must be one of those known. */
export function checkName(name: string, known: readonly string[], path: Path, what: string): void {
  if (!known.includes(name)) {
    throw specError(
      "SIM_SPEC_NAME",
      path,
      `${what} ${JSON.stringify(name)} is not known; use one of ${known.map((k) => JSON.stringify(k)).join(", ") || "(none is defined)"}`,
      { found: name, known },
    );
  }
}

/** A length of time that is a whole number of ms from 1. */
export function checkPeriod(value: Duration, path: Path): number {
  const ms = durationMs(value, path);
  if (!Number.isInteger(ms) || ms < 1) {
    throw specError(
      "SIM_SPEC_DURATION",
      path,
      `the duration is ${JSON.stringify(value)}; give a whole number of milliseconds from 1`,
      { found: value },
    );
  }
  return ms;
}

const above0 = Number.MIN_VALUE;
const max = Number.MAX_VALUE;

/** A process of values. */
export function checkProcess(of: Process, path: Path): void {
  const at = (field: string): Path => [...path, field];
  switch (of?.kind) {
    case "constant":
      checkFinite(of.value, at("value"));
      return;
    case "uniform":
      checkFinite(of.from, at("from"));
      checkNumber(of.to, at("to"), of.from, max);
      return;
    case "normal":
      checkFinite(of.mean, at("mean"));
      checkNumber(of.sd, at("sd"), 0, max);
      return;
    case "lognormal":
      checkNumber(of.median, at("median"), above0, max);
      checkNumber(of.sigma, at("sigma"), 0, max);
      return;
    case "exponential":
      checkNumber(of.mean, at("mean"), 0, max);
      return;
    case "weibull":
      checkNumber(of.shape, at("shape"), above0, max);
      checkNumber(of.scale, at("scale"), 0, max);
      return;
    case "ar1":
      checkFinite(of.mean, at("mean"));
      checkNumber(of.phi, at("phi"), -1 + 2 ** -53, 1 - 2 ** -53);
      checkNumber(of.sd, at("sd"), 0, max);
      return;
    default:
      throw specError(
        "SIM_SPEC_KIND",
        path,
        `${JSON.stringify(of)} is not a process; make it with constant, uniform, normal, lognormal, exponential, weibull or ar1`,
        { found: of },
      );
  }
}

/** A distribution of lengths of time. */
export function checkDurations(of: Distribution<Duration> | Distribution, path: Path): void {
  if ((of as Process | undefined)?.kind === "ar1") {
    throw specError(
      "SIM_SPEC_KIND",
      path,
      "ar1 is no distribution of lengths of time; use constant, uniform, normal, lognormal, exponential or weibull",
    );
  }
  const ms: Record<string, unknown> = { ...of };
  const lengths =
    {
      constant: ["value"],
      uniform: ["from", "to"],
      normal: ["mean", "sd"],
      lognormal: ["median"],
      exponential: ["mean"],
      weibull: ["scale"],
    }[String(of?.kind)] ?? [];
  for (const field of lengths) ms[field] = durationMs(ms[field] as Duration, [...path, field]);
  checkProcess(ms as unknown as Process, path);
}
