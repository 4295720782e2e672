import { refuse } from "../../refuse.js";
import { frozenJson } from "./frozen-json.js";
import type { Baseline, BaselineEntry, Baselines, BaselinesState } from "./types.js";

function checked<Limits>(of: BaselineEntry<Limits>, version: number): Baseline<Limits> {
  const { from, to, runs = "restart", reason, author } = of;
  const fault = !Number.isFinite(from)
    ? `from must be finite epoch milliseconds, not ${from}`
    : to !== undefined && !(Number.isFinite(to) && to > from)
      ? `to must be after from (${from}), not ${to}`
      : typeof reason !== "string" || reason.trim() === ""
        ? "a reason is missing"
        : typeof author !== "string" || author.trim() === ""
          ? "an author is missing"
          : runs !== "restart" && runs !== "continue"
            ? `runs must be restart or continue, not ${String(runs)}`
            : of.limits === undefined || of.limits === null
              ? "limits are missing"
              : undefined;
  if (fault !== undefined) {
    refuse("SPC_BASELINE", `baseline version ${version}: ${fault}`, { version });
  }
  return Object.freeze({
    version,
    from,
    to: to ?? null,
    limits: frozenJson(of.limits),
    runs,
    reason,
    author,
  });
}

/**
 * Starts a registry of baselines: versions of limits with the time they are in force, who made them and why.
 *
 * Versions are appended, never changed. At a time the latest version whose time it is counts, so that a new version changes
 * nothing before its own `from`; with `at(t, known)` an earlier judgement can be repeated even where a later version
 * reaches back.
 *
 * @param from - what `save` of a registry gave
 * @throws `SPC_BASELINE` when that is not so
 *
 * @example
 * ```ts
 * import { imrLimits } from "@taktline/spc";
 * import { baselines } from "@taktline/spc/engine";
 *
 * const registry = baselines();
 * const limits = imrLimits([10, 12, 11, 13, 9]);
 * registry.add({ from: 1000, limits, reason: "first run", author: "Li Na" });
 * registry.add({ from: 5000, limits: imrLimits([10, 11, 10, 11]), reason: "new spindle", author: "Li Na" });
 * [999, 1000, 4999, 5000].map((t) => registry.at(t)?.version); // => [undefined, 1, 1, 2]
 * registry.at(6000, 1)?.reason; // => "first run"
 * ```
 */
export function baselines<Limits = unknown>(from?: BaselinesState<Limits>): Baselines<Limits> {
  let versions: readonly Baseline<Limits>[] = Object.freeze([]);
  const add = (entry: BaselineEntry<Limits>) => {
    const made = checked(entry, versions.length + 1);
    versions = Object.freeze([...versions, made]);
    return made;
  };
  if (from !== undefined) {
    if (from?.kind !== "spc.baselines" || from.v !== 1 || !Array.isArray(from.versions)) {
      refuse(
        "SPC_BASELINE",
        "the registry is not one that save() gave; expected kind spc.baselines, v 1",
        {
          kind: from?.kind,
          v: from?.v,
        },
      );
    }
    for (const { version, to, ...entry } of from.versions) {
      if (version !== versions.length + 1) {
        refuse(
          "SPC_BASELINE",
          `version ${versions.length + 1} is missing from the saved registry; found ${version}`,
          { version },
        );
      }
      add(to === null ? entry : { ...entry, to });
    }
  }
  return {
    get versions() {
      return versions;
    },
    add,
    at(t, known = versions.length) {
      for (let i = Math.min(known, versions.length) - 1; i >= 0; i--) {
        const one = versions[i]!;
        if (t >= one.from && (one.to === null || t < one.to)) return one;
      }
      return undefined;
    },
    save: () => ({ kind: "spc.baselines", v: 1, versions }),
  };
}
