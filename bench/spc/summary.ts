import { median } from "../harness/measure.js";
import type { CaseResult, CaseRun, GoalRow, Row } from "./types.js";

/** A case's samples as rows and goals. */
export function summarise({ spec, subjects, samples }: CaseRun): CaseResult {
  const of = (name: string) => samples.get(name) ?? [];
  const base = of(spec.subjects[0]?.name ?? "");
  const rows: Row[] = subjects.map((subject) => {
    const mine = of(subject.name);
    // Round by round, so that a slow stretch of the machine hits both; where there are fewer rounds, with those.
    const ratios = mine.map((ns, round) => ns / (base[round] ?? Number.NaN));
    return {
      subject: subject.name,
      label: subject.label,
      points: subject.points ?? null,
      nanoseconds: median(mine),
      ratio: median(ratios),
      lowest: Math.min(...ratios),
      highest: Math.max(...ratios),
    };
  });
  const goals: GoalRow[] = spec.goals.map((goal) => {
    const mine = of(goal.subject);
    const over = of(goal.over);
    if (mine.length === 0 || over.length === 0) return { ...goal, measured: null, met: null };
    const measured = median(mine.map((ns, round) => ns / (over[round] ?? Number.NaN)));
    const met =
      measured <= (goal.atMost ?? Number.POSITIVE_INFINITY) && measured >= (goal.atLeast ?? 0);
    return { ...goal, measured, met };
  });
  return { name: spec.name, about: spec.about, rows, goals };
}
