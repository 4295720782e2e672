import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "../errors.catalogue.js";
import type { OeeResult } from "../model/oee-result.js";
import { rollUpOee } from "../roll-up.js";

/** A piece of equipment with its own results, or a group of equipment, to any depth: machine, line, area, site. */
export interface EquipmentNode {
  /** Name, unique among siblings. */
  readonly key: string;
  /** Results of its own: several windows of one machine, or one. */
  readonly results?: readonly OeeResult[];
  /** What belongs to it. */
  readonly children?: readonly EquipmentNode[];
}

/** The totals of a node and of everything below it. */
export interface EquipmentTotal {
  /** Name. */
  readonly key: string;
  /** Names from the root to here. */
  readonly path: readonly string[];
  /** The sum over its own results and those below; null where there are none. */
  readonly result: OeeResult | null;
  /** The totals of what belongs to it, in the order given. */
  readonly children: readonly EquipmentTotal[];
}

/** The most levels of a tree; a cycle would have no end. */
const deepest = 100;

/**
 * Rolls equipment up, from machines over lines and areas to the plant.
 *
 * Every node is sums over sums: its times and quantities are exactly those of its own results and its children added up, and the
 * same for any grouping of the same machines. What is not additive is not added: ratios are divided anew from the sums, and
 * a line in series does not make as many parts as its stations together do (see `lineEffectiveness`).
 *
 * @param root - the tree
 * @throws `OEE_LINE` when a name stands twice among siblings, or the tree is deeper than 100 levels
 * @see IEC 62264-1, equipment hierarchy
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oee, rollUpTree, stateMap } from "@taktline/oee";
 *
 * const meaning = stateMap({ RUN: "production", STOP: "downtime" });
 * const machine = (to: number, stop: number) =>
 *   oee({ from: 0, to, states: frame(new Float64Array([0, stop]), ["RUN", "STOP"]) }, { stateMap: meaning });
 * const plant = rollUpTree({
 *   key: "plant",
 *   children: [
 *     { key: "line 1", children: [{ key: "m1", results: [machine(100, 50)] }, { key: "m2", results: [machine(300, 300)] }] },
 *     { key: "line 2", results: [machine(100, 25)] },
 *   ],
 * });
 * plant.result?.availability; // => 0.75
 * plant.children.map((line) => line.result?.availability); // => [0.875, 0.25]
 * ```
 */
export function rollUpTree(root: EquipmentNode): EquipmentTotal {
  const total = ({ key, results = [], children = [] }: EquipmentNode, above: readonly string[]) => {
    const path = [...above, key];
    if (path.length > deepest) {
      throw new TaktlineError<OeeErrorCode>(
        "OEE_LINE",
        `the tree is deeper than ${deepest} levels at ${JSON.stringify(path.slice(0, 4).join("/"))}; look for a node that is its own descendant`,
        { details: { path: path.slice(0, 4) } },
      );
    }
    const names = new Set(children.map((child) => child.key));
    if (names.size < children.length) {
      throw new TaktlineError<OeeErrorCode>(
        "OEE_LINE",
        `two children of ${JSON.stringify(path.join("/"))} have the same name; give each its own`,
        { details: { path } },
      );
    }
    const below: EquipmentTotal[] = children.map((child) => total(child, path));
    const all = [...results, ...below.flatMap(({ result }) => (result === null ? [] : [result]))];
    const sum: EquipmentTotal = {
      key,
      path,
      result: all.length === 0 ? null : rollUpOee(all),
      children: below,
    };
    return sum;
  };
  return total(root, []);
}
