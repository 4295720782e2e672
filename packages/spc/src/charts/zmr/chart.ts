import { rangeConstants } from "../../constants/range-constants.js";
import { refuse } from "../../refuse.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import type { SimpleChart } from "../attributes/simple-chart.js";
import {
  checkChartLimits,
  checkForm,
  checkOrigin,
  checkSource,
  checkStandard,
  checkWord,
  spreadLine,
} from "../shared/lines.js";
import { isCount, savedPart } from "../shared/saved.js";
import { commonIssues, issueAt, type Usability } from "../shared/tally.js";
import { estimateParts } from "./estimate-parts.js";
import type { Part, PartLimits, PartValue, ZmrLimits, ZmrOptions } from "./types.js";

/** What the reader knows: the parts met, the run at work, and its last measurement. */
interface Met {
  readonly names: readonly Part[];
  readonly run: number;
  readonly last: readonly [part: number, value: number | null] | null;
}

const none = Number.NaN;

const isPart = (of: unknown) => typeof of === "string" || Number.isFinite(of);

function isMet(of: unknown): boolean {
  const { names, run, last } = of as Met;
  return (
    Array.isArray(names) &&
    names.every(isPart) &&
    Number.isSafeInteger(run) &&
    run >= -1 &&
    (last === null ||
      (last.length === 2 &&
        isCount(last[0]) &&
        last[0] < names.length &&
        (last[1] === null || Number.isFinite(last[1]))))
  );
}

function checkParts(parts: readonly PartLimits[]): void {
  for (const { part, mean, sigma } of parts) {
    if (!(Number.isFinite(mean) && (sigma === null || (Number.isFinite(sigma) && sigma >= 0)))) {
      refuse(
        "SPC_LIMITS",
        `part ${part} needs a finite mean and a sigma; found mean ${mean}, sigma ${sigma}`,
      );
    }
  }
}

/** Throws `SPC_OVERFLOW` where measurements were too large to add up. */
function inRange(parts: readonly PartLimits[]): readonly PartLimits[] {
  for (const { part, mean, sigma } of parts) {
    if (Number.isFinite(mean) && (sigma === null || Number.isFinite(sigma))) continue;
    refuse(
      "SPC_OVERFLOW",
      `the data overflow: mean ${mean} and sigma ${sigma} of part ${part} are not finite; look for garbage among the measurements and mark it with NaN`,
      { part },
    );
  }
  return parts;
}

/** A quotient that overflows is far out, not missing. */
const clamped = (z: number) => Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, z));

/** The chart of standardized measurements of many parts. */
export const zmrSpec: SimpleChart<"zmr", PartValue, "z" | "mr", ZmrLimits, ZmrOptions> = {
  chart: "zmr",
  start(options, from) {
    checkSource(options);
    const { limits, standard } = options;
    const how = checkWord("sigma", options.sigma ?? limits?.sigma ?? "byParts", [
      "byParts",
      "constant",
      "relative",
      "byRuns",
    ]);
    const constants = checkWord("constants", options.constants ?? limits?.constants ?? "exact", [
      "exact",
      "table3",
    ]);
    const gaps = checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]);
    if (how === "byRuns" && (limits !== undefined || standard !== undefined)) {
      refuse(
        "SPC_OPTION",
        "byRuns takes sigma from each run itself; it cannot judge by limits or a standard: use byParts",
      );
    }
    const { d2, d3 } = rangeConstants(2, constants, false);
    const make = (
      parts: readonly PartLimits[],
      estimator: "mrMean" | "given",
      points: number,
    ): ZmrLimits => ({
      chart: "zmr",
      z: { center: 0, ucl: 3, lcl: -3, sigma: 1 },
      mr: spreadLine(d2, d3),
      parts,
      sigma: how,
      estimator,
      constants,
      points,
    });
    if (limits !== undefined) {
      checkChartLimits("zmr", limits, [limits.z, limits.mr]);
      checkOrigin(limits, ["mrMean", "given"]);
      checkForm(() => checkParts(limits.parts));
      if (how !== limits.sigma) {
        refuse("SPC_OPTION", `sigma is ${how} but the given limits have ${limits.sigma}`);
      }
    }
    checkForm(() => {
      for (const one of standard ?? []) checkStandard(one);
    });
    const given =
      standard &&
      make(
        standard.map(({ part, mean, sigma }) => ({ part, mean, sigma, points: 0, ranges: 0 })),
        "given",
        0,
      );
    const met = savedPart<Met>("memory of parts", from, isMet);
    const names: Part[] = [...(met?.names ?? [])];
    const index = new Map<Part, number>(names.map((name, i) => [name, i]));
    let run = met?.run ?? -1;
    let [lastPart, lastValue] = met?.last ?? [-1, null];
    let unjudged = 0;
    const strange = new Set<Part>();
    const read = (
      { value, part }: PartValue,
      leftOut: boolean,
    ): readonly [readonly number[], Usability] => {
      let at = index.get(part);
      if (at === undefined) {
        at = names.length;
        index.set(part, at);
        names.push(part);
      }
      if (at !== lastPart) {
        run++;
        lastPart = at;
        lastValue = null;
      }
      const usability: Usability = !Number.isFinite(value)
        ? Number.isNaN(value)
          ? "missing"
          : "infinite"
        : how === "relative" && value <= 0
          ? "invalid"
          : "usable";
      const usable = usability === "usable";
      const x = usable ? (how === "relative" ? Math.log(value) : value) + 0 : none;
      const part0 = usable && !leftOut;
      const range = part0 && lastValue !== null ? Math.abs(x - lastValue) : none;
      if (part0) lastValue = x;
      else if (gaps === "break") lastValue = null;
      return [[x, at, range, run], usability];
    };
    return {
      least: 2,
      plan: {
        names: ["z", "mr"],
        rules: [options.rules ?? nelsonRules(), options.mrRules ?? nelsonRules({ only: [1] })],
        gaps,
        width: 4,
        fixed: limits ?? given,
        needed: [0, 2],
        estimate: (columns) =>
          make(inRange(estimateParts(columns, names, how, d2)), "mrMean", columns[0]!.length),
        lines: (of) => [of.z, of.mr],
        varies: false,
        track: (of, saved) => {
          const byKey = new Map<Part, PartLimits>(
            of.parts.map((one) => [one.run ?? one.part, one]),
          );
          const kept = savedPart<readonly [number, readonly Part[]]>("track", saved, (one) => {
            const [count, parts] = one as readonly [unknown, unknown];
            return isCount(count) && Array.isArray(parts) && parts.every(isPart);
          });
          unjudged = kept?.[0] ?? 0;
          strange.clear();
          for (const part of kept?.[1] ?? []) strange.add(part);
          const lines = [of.z, of.mr];
          return {
            push(row) {
              if (row === undefined) return { values: [none, none], lines };
              const part = names[row[1]!]!;
              const known = byKey.get(how === "byRuns" ? row[3]! : part);
              if (known === undefined || known.sigma === null || known.sigma === 0) {
                unjudged++;
                strange.add(part);
                return { values: [none, none], lines };
              }
              return {
                values: [
                  clamped((row[0]! - known.mean) / known.sigma),
                  clamped(row[2]! / known.sigma),
                ],
                lines,
              };
            },
            save: () => [unjudged, [...strange]],
          };
        },
      },
      read,
      issues(of) {
        const issues = commonIssues(of, undefined);
        if (of.invalid > 0) {
          issues.push(
            issueAt(
              "SPC_COUNT",
              "error",
              `${of.invalid} of ${of.count} measurements are not above 0, the first at index ${of.firstInvalid}; they have no logarithm for sigma relative and are treated as missing`,
              of.firstInvalid,
            ),
          );
        }
        if (of.missing > 0) {
          issues.push(
            issueAt(
              "SPC_MISSING",
              "warning",
              `${of.missing} of ${of.count} points are missing, the first at index ${of.firstMissing}; gaps says what they do to runs and moving ranges`,
              of.firstMissing,
            ),
          );
        }
        if (unjudged > 0) {
          const listed = [...strange].slice(0, 5).join(", ");
          issues.push(
            issueAt(
              "SPC_PART",
              "warning",
              `${unjudged} points are not judged, for their part has no mean and sigma above 0: ${listed}${strange.size > 5 ? ", ..." : ""}`,
            ),
          );
        }
        return issues;
      },
      save: (): Met => ({
        names: [...names],
        run,
        last: lastPart < 0 ? null : [lastPart, lastValue],
      }),
    };
  },
};
