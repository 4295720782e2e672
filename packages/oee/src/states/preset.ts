import { type StateMap, type StateMapEntry, stateMap } from "../model/state-map.js";

/** What a preset says of one group of states: the decision to take, and the states that it is about. */
export type PresetGroups<D extends string> = Readonly<
  Record<D, readonly [states: readonly string[], byDefault: StateMapEntry]>
>;

/** Makes the state map of a preset: every group as decided, single states as the caller says. */
export function presetMap<D extends string>(
  groups: PresetGroups<D>,
  decisions: Readonly<Partial<Record<D, StateMapEntry>>>,
  states: Readonly<Record<string, StateMapEntry>> = {},
  spellings: (state: string) => readonly string[] = (state) => [state],
): StateMap {
  const entries: [string, StateMapEntry][] = [];
  for (const key of Object.keys(groups) as D[]) {
    const [names, byDefault] = groups[key];
    for (const name of names) {
      const entry = decisions[key] ?? byDefault;
      for (const spelling of spellings(name)) entries.push([spelling, entry]);
    }
  }
  for (const [name, entry] of Object.entries(states)) {
    for (const spelling of spellings(name)) entries.push([spelling, entry]);
  }
  return stateMap(Object.fromEntries(entries));
}
