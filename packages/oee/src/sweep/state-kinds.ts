import type { StateCategory } from "../model/state-category.js";
import type { StateMeaning } from "../model/state-map.js";

/** What a stretch of time is: its state, what it counts as, why, and whether it is a micro-stop. */
export interface StateKind {
  readonly state: string;
  readonly category: StateCategory;
  readonly reason?: string;
  readonly microStop?: true;
}

/** Numbers kinds in the order in which they turn up; the same kind has the same number. */
export interface StateKinds {
  readonly list: StateKind[];
  /** The number of a kind. */
  code(kind: StateKind): number;
}

/** No kinds. */
export function stateKinds(): StateKinds {
  const list: StateKind[] = [];
  const codes = new Map<string, number>();
  return {
    list,
    code(kind) {
      const { state, category, reason = null, microStop = false } = kind;
      const key = JSON.stringify([state, category, reason, microStop]);
      let code = codes.get(key);
      if (code === undefined) {
        code = list.push(kind) - 1;
        codes.set(key, code);
      }
      return code;
    },
  };
}

/** The kind of a state name as it came. */
export function kindOf(state: string, { category, reason }: StateMeaning): StateKind {
  return reason === undefined ? { state, category } : { state, category, reason };
}
