import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "../errors.catalogue.js";
import { countKinds, mostParts } from "./config.js";
import { toGrid } from "./grid.js";
import type { OeeCorrection } from "./oee-correction.js";
import { categories } from "./state-map.js";

function refuse(correction: OeeCorrection, what: string): never {
  throw new TaktlineError<OeeErrorCode>("OEE_CORRECTION", what, {
    details: { correction: { ...correction } },
  });
}

/** Checks a correction and puts its times on the grid. */
export function checkCorrection(correction: OeeCorrection): OeeCorrection {
  if (typeof correction !== "object" || correction === null) {
    refuse(correction, `the correction is ${correction}; give an object with a kind`);
  }
  if (correction.kind === "count") {
    const { count, tMs, parts } = correction;
    if (!countKinds.includes(count)) {
      refuse(
        correction,
        `the correction counts ${JSON.stringify(count)}; use ${countKinds.join(", ")}`,
      );
    }
    if (!Number.isFinite(toGrid(tMs)) || !(Math.abs(parts) <= mostParts)) {
      refuse(
        correction,
        `the correction books ${parts} parts at ${tMs}; give finite numbers, at most 2^64 parts`,
      );
    }
    return { kind: "count", count, tMs: toGrid(tMs), parts: parts + 0 };
  }
  if (correction.kind !== "state" && correction.kind !== "reason") {
    refuse(
      correction,
      `the correction is of kind ${JSON.stringify((correction as { kind: unknown }).kind)}; use state, reason or count`,
    );
  }
  const { fromMs, toMs } = correction;
  const finite = Number.isFinite(toGrid(fromMs)) && Number.isFinite(toGrid(toMs));
  if (!finite || fromMs > toMs) {
    refuse(
      correction,
      `the correction lasts from ${fromMs} to ${toMs}; give finite fromMs <= toMs`,
    );
  }
  const times = { fromMs: toGrid(fromMs), toMs: toGrid(toMs) };
  const name = correction.kind === "state" ? correction.state : correction.reason;
  if (typeof name !== "string") {
    refuse(correction, `the ${correction.kind} of the correction is ${String(name)}; give a name`);
  }
  if (correction.kind === "state") return { kind: "state", ...times, state: correction.state };
  const { reason, category } = correction;
  if (category === undefined) return { kind: "reason", ...times, reason };
  if (!categories.includes(category) || (category as string) === "production") {
    refuse(
      correction,
      `the correction makes a stop ${JSON.stringify(category)}; use another category, or correct the state`,
    );
  }
  return { kind: "reason", ...times, reason, category };
}
