import type { BenchResult, CaseResult, GoalRow } from "./types.js";

const short = (x: number) =>
  x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toPrecision(3).replace(/(\.\d*?)0+$/, "$1");
const times = (x: number) => (x >= 100 ? Math.round(x).toLocaleString("en") : x.toFixed(2));

function goal(of: GoalRow): string {
  const bound = of.atMost === undefined ? `at least ${of.atLeast}` : `at most ${of.atMost}`;
  if (of.measured === null) return `- not measured: ${of.subject} over ${of.over}, ${bound}`;
  return `- ${of.met ? "met" : "**missed**"}: ${of.subject} over ${of.over} = ${times(of.measured)}, ${bound}`;
}

function table(of: CaseResult): string[] {
  return [
    `## ${of.name}`,
    "",
    `${of.about[0]?.toUpperCase()}${of.about.slice(1)}.`,
    "",
    "| subject | ns per point | million points per second | time relative to C | lowest to highest |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...of.rows.map(
      (r) =>
        `| ${r.label}${r.points === null ? "" : ` (${r.points.toLocaleString("en")} points)`} | ${short(r.nanoseconds)} | ${short(1000 / r.nanoseconds)} | ${times(r.ratio)} | ${times(r.lowest)} to ${times(r.highest)} |`,
    ),
    "",
    ...of.goals.map(goal),
    "",
  ];
}

function streaming(of: BenchResult): string[] {
  if (of.streaming === null) return [];
  return [
    "## streaming",
    "",
    "Random characteristics, full update of one record per point (Welford, moving range, EWMA, CUSUM, eight rules).",
    "",
    "| characteristics | subject | ns per point | million points per second | time relative to C | times as fast as objects | bytes each | snapshot, restore (ms) |",
    "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...of.streaming.rows.map(
      (r) =>
        `| ${r.characteristics.toLocaleString("en")} | ${r.subject} | ${short(r.nanoseconds)} | ${short(r.millionPerSecond)} | ${times(r.timesC)} | ${times(r.overObjects)} | ${r.bytesPerCharacteristic?.toFixed(0) ?? ""} | ${r.snapshotMs === null ? "" : `${short(r.snapshotMs)}, ${r.restoreMs === null ? "" : short(r.restoreMs)}`} |`,
    ),
    "",
  ];
}

/** The result as a page. */
export function markdown(of: BenchResult): string {
  const missed = of.cases.flatMap((one) => one.goals.filter((g) => g.met === false));
  return [
    "# SPC benchmark",
    "",
    `${of.about}. ${of.points.toLocaleString("en")} points, seed ${of.seed}; per subject ${of.rounds} fresh processes in turn (slow ones fewer), in each the fastest repetition, of these the median. Written by \`npm run bench:spc\`; how to read and repeat it: [bench/spc/README.md](../spc/README.md).`,
    "",
    "![time relative to C](spc.svg)",
    "",
    missed.length === 0
      ? "All goals that were measured are met."
      : `Missed goals: ${missed.length}.`,
    "",
    ...of.cases.flatMap(table),
    ...streaming(of),
    "## Compared before timing",
    "",
    ...of.checks.map((c) => `- ${c}`),
    "",
    "## Environment",
    "",
    ...Object.entries(of.machine).map(
      ([k, v]) => `- ${k}: ${typeof v === "number" ? short(v) : v}`,
    ),
    ...Object.entries(of.versions).map(([k, v]) => `- ${k}: ${v ?? "not installed"}`),
    `- C flags: ${of.flags.join(" ")}`,
    `- duration: ${of.seconds} s`,
    "",
  ].join("\n");
}
