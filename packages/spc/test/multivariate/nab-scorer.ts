/** What a missed window and a false alarm cost. */
export const nabProfiles = {
  standard: { falseAlarm: 0.11, missed: 1 },
  lowFalseAlarms: { falseAlarm: 0.22, missed: 1 },
  lowMisses: { falseAlarm: 0.11, missed: 2 },
} as const;

/** A window of an anomaly: indices of its first and last row. */
export type Window = readonly [first: number, last: number];

function sigmoid(x: number): number {
  return x > 3 ? -1 : 2 / (1 + Math.exp(5 * x)) - 1;
}

/** Rows at the start that are not scored. */
export function probation(rows: number): number {
  return Math.min(Math.floor(0.15 * rows), 750);
}

/** The raw score of one file by the Numenta Anomaly Benchmark, v1.1: detections are indices of rows, ascending. */
export function nabScore(
  rows: number,
  windows: readonly Window[],
  detections: readonly number[],
  {
    falseAlarm,
    missed,
  }: { readonly falseAlarm: number; readonly missed: number } = nabProfiles.standard,
): number {
  const counted = detections.filter((i) => i >= probation(rows));
  let score = 0;
  for (const [first, last] of windows) {
    const hit = counted.find((i) => i >= first && i <= last);
    const length = last - first + 1;
    score += hit === undefined ? -missed : sigmoid(-(last - hit + 1) / length) / sigmoid(-1);
  }
  for (const i of counted) {
    if (windows.some(([first, last]) => i >= first && i <= last)) continue;
    const before = windows.filter(([, last]) => last < i).at(-1);
    score +=
      before === undefined
        ? -falseAlarm
        : falseAlarm * sigmoid((i - before[1]) / (before[1] - before[0]));
  }
  return score;
}
