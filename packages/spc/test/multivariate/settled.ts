import { expect } from "vitest";

/** The last word on every index: retrospective judgements replace what the point said while collecting. */
export function settled<P extends { index: number; retrospective?: readonly P[] }>(
  points: readonly P[],
): readonly P[] {
  const by = new Map<number, P>();
  for (const point of points) {
    for (const earlier of point.retrospective ?? []) by.set(earlier.index, earlier);
    by.set(point.index, point);
  }
  return [...by.values()].sort((a, b) => a.index - b.index);
}

/** An error with this code. */
export const code = (expected: string) => expect.objectContaining({ code: expected });
