import { knownEntry } from "./known-entry.js";

/** Exponents of what a unit measures. Angle and information count as dimensions of their own, unlike in the SI. */
export interface Dimension {
  /** Exponent of length (m). */
  readonly length: number;
  /** Exponent of mass (kg). */
  readonly mass: number;
  /** Exponent of time (s). */
  readonly time: number;
  /** Exponent of electric current (A). */
  readonly current: number;
  /** Exponent of thermodynamic temperature (K). */
  readonly temperature: number;
  /** Exponent of amount of substance (mol). */
  readonly amount: number;
  /** Exponent of luminous intensity (cd). */
  readonly luminousIntensity: number;
  /** Exponent of plane angle (rad). */
  readonly angle: number;
  /** Exponent of information (bit). */
  readonly information: number;
}

/** A unit of measure, as frozen plain data. */
export interface Unit {
  /** UN/ECE Recommendation 20 common code, the key: `"KWH"`. */
  readonly code: string;
  /** UCUM code, case sensitive: `"kW.h"`; empty when UCUM has none. */
  readonly ucum: string;
  /** What stands beside a number: `"kW·h"`. */
  readonly symbol: string;
  /** Names for people. */
  readonly name: {
    /** English, as in Recommendation 20. */
    readonly en: string;
    /** Simplified Chinese. */
    readonly zh: string;
  };
  /** Other spellings that {@link findUnit} knows: `"kWh"`. */
  readonly spellings: readonly string[];
  /** What it measures. */
  readonly dimension: Dimension;
  /**
   * SI value = value * factor + offset, both rounded once to a double; `null` when there is no linear conversion (pH, decibel,
   * normal and standard cubic metre). `converter` does not use these rounded numbers but exact ratios.
   */
  readonly factor: number | null;
  /** See `factor`; 0 for all but temperatures. */
  readonly offset: number;
}

/**
 * The unit of a UN/ECE Recommendation 20 common code.
 *
 * For what people write (`"kWh"`, `"℃"`, `"转/分"`) use `findUnit`.
 *
 * @param code - common code in capitals, such as `"MTR"`, `"CEL"`, `"RPM"`
 * @throws `CORE_UNIT_UNKNOWN` when the code is not in the table; the message names the nearest
 * @see UN/ECE Recommendation 20, Annex III
 *
 * @example
 * ```ts
 * import { unit } from "@taktline/core";
 *
 * unit("KWH").ucum; // => "kW.h"
 * unit("KWH").factor; // => 3600000
 * ```
 */
export function unit(code: string): Unit {
  return knownEntry(code).unit;
}
