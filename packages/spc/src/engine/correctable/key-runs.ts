/** Keys by position, as runs of consecutive ones: insertions are rare, so there are few. */
export interface KeyRuns {
  /** Adds the next position; positions ascend. */
  add(position: number, key: number): void;
  /** The key at a position that was added. */
  keyAt(position: number): number;
  /** Forgets all. */
  clear(): void;
  save(): readonly (readonly [position: number, key: number])[];
}

/** Starts with no keys, or with saved ones. */
export function keyRuns(from: readonly (readonly [number, number])[] = []): KeyRuns {
  let runs = from.map(([position, key]): readonly [number, number] => [position, key]);
  const keyAt = (position: number) => {
    let i = runs.length - 1;
    while (i > 0 && runs[i]![0] > position) i--;
    const run = runs[i];
    return run === undefined ? position : run[1] + (position - run[0]);
  };
  return {
    add(position, key) {
      if (runs.length === 0 || keyAt(position) !== key) runs.push([position, key]);
    },
    keyAt,
    clear() {
      runs = [];
    },
    save: () => runs.map((run) => [...run] as const),
  };
}
