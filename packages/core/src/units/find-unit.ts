import type { CoreErrorCode } from "../errors.catalogue.js";
import type { Issue } from "../issue.js";
import { failure, type Result, success } from "../result.js";
import { nearestUnits } from "./nearest-units.js";
import type { Unit } from "./unit.js";
import { unitEntries } from "./unit-entries.js";

let exact: Map<string, Unit[]> | undefined;
let loose: Map<string, Unit[]> | undefined;

/**
 * Finds the unit that a text from a point table, a nameplate or a message means.
 *
 * Looked for in this order: Recommendation 20 code, UCUM code, symbol, name (English or Chinese), other spellings; all exactly.
 * Then once more without regard to spaces, signs of multiplication, superscripts, look-alikes (`µ` and `u`, `℃` and `°C`, `L` and
 * `l`), and at last without regard to case, provided that only one unit fits. Of several units with the same symbol the first in the
 * table wins. When another unit is written the same way, a warning names it: `HP` is the code of millimetre of water.
 *
 * @param text - what was written, such as `"kWh"`, `"m3/h"`, `"℃"`, `"转/分"`
 * @returns the unit, perhaps with a warning `CORE_UNIT_AMBIGUOUS`, or an issue `CORE_UNIT_UNKNOWN` that names the nearest
 *
 * @example
 * ```ts
 * import { findUnit } from "@taktline/core";
 *
 * const found = findUnit("m3/h");
 * found.ok && found.value.code; // => "MQH"
 * ```
 */
export function findUnit(text: string): Result<Unit, Issue<CoreErrorCode>> {
  const wanted = text.trim();
  build();
  const found =
    exact!.get(wanted) ??
    loose!.get(plain(wanted)) ??
    only(loose!.get(plain(wanted).toLowerCase()));
  const [first, ...others] = found ?? [];
  if (first === undefined) {
    const nearest = nearestUnits(wanted);
    return failure({
      code: "CORE_UNIT_UNKNOWN",
      message: `no unit is written "${text}"${nearest.length > 0 ? `; nearest: ${nearest.join(", ")}` : ""}; give the Recommendation 20 code`,
      severity: "error",
    });
  }
  if (others.length === 0) return success(first);
  const listed = others.map((unit) => `${unit.code} (${unit.name.en})`).join(", ");
  return success(first, [
    {
      code: "CORE_UNIT_AMBIGUOUS",
      message: `"${text}" was taken as ${first.code} (${first.name.en}); it is also written for ${listed}; give the Recommendation 20 code to be sure`,
      severity: "warning",
    },
  ]);
}

function only(units: Unit[] | undefined): Unit[] | undefined {
  return units?.length === 1 ? units : undefined;
}

/** Fills both indexes, stage by stage, so that the order of the units under a text is the order of preference. */
function build(): void {
  if (exact !== undefined) return;
  const stages: ((unit: Unit) => readonly string[])[] = [
    (unit) => [unit.code],
    (unit) => [unit.ucum],
    (unit) => [unit.symbol],
    (unit) => [unit.name.en, unit.name.zh],
    (unit) => unit.spellings,
  ];
  exact = new Map();
  loose = new Map();
  for (const texts of stages) {
    for (const { unit } of unitEntries().values()) {
      for (const text of texts(unit)) {
        add(exact, text, unit);
        if (text === unit.code) continue;
        add(loose, plain(text), unit);
        add(loose, plain(text).toLowerCase(), unit);
      }
    }
  }
}

function add(index: Map<string, Unit[]>, text: string, unit: Unit): void {
  if (text === "") return;
  const units = index.get(text);
  if (units === undefined) index.set(text, [unit]);
  else if (!units.includes(unit)) units.push(unit);
}

/** A spelling without what people vary: spaces, dots, superscripts, look-alikes. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s·⋅∙•*.×_]/g, "")
    .replace(/[µμ]/g, "u")
    .replace(/Ω/g, "Ohm")
    .replace(/[⁻−]/g, "-")
    .replace(/(^|[/(mcdhkMun])L(?=$|[/)])/g, "$1l");
}
