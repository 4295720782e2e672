import type { ImrLimits } from "../../charts/imr/types.js";
import type { ConstantsMode, GivenStandard, Signal } from "../../charts/types.js";
import type { GapPolicy, RuleSet } from "../../rules/types.js";
import type { Moments } from "./moments.js";

/** Where the records lie: in WebAssembly memory where that can be had (`auto`), for certain (`wasm`), or not (`js`). Same bits. */
export type EngineMemory = "auto" | "wasm" | "js";

/** Options of `createEngine`. */
export interface EngineOptions {
  /** How many characteristics at most, 1 to 20 000 000; each takes 96 bytes of address space; default 1024. */
  readonly capacity?: number;
  /** Where the records lie; default `auto`. */
  readonly memory?: EngineMemory;
}

/** An exponentially weighted moving average, started at the centre line: same numbers as `ewma`. */
export interface EwmaSpec {
  /** Weight of the newest point, 0.001 to 1; default 0.2. */
  readonly lambda?: number;
  /** Distance of the limits from the centre, in standard deviations of the average, above 0 up to 1000; default 3. */
  readonly width?: number;
  /** Limits that widen from the start as the variance does (`exact`, default), or those of the long run (`asymptotic`). */
  readonly variance?: "exact" | "asymptotic";
}

/** A tabular CUSUM with both arms, in sigmas: same numbers as `cusum` with the centre line as target. */
export interface CusumSpec {
  /** Reference value in sigmas, 0 or more; default 0.5. */
  readonly k?: number;
  /** Decision interval in sigmas, above 0; default 5. */
  readonly h?: number;
  /** Where both arms start, in sigmas, 0 or more and below h; `fir` is h/2, the fast initial response; default 0. */
  readonly headStart?: number | "fir";
}

/** What a characteristic is judged by: exactly one of `limits`, `standard` and `phase1`. */
export interface CharacteristicSpec {
  /** Lines of an individuals chart with span 2, for example from `imrLimits`. */
  readonly limits?: ImrLimits;
  /** Lines from a given mean and sigma. */
  readonly standard?: GivenStandard;
  /** Collect so many usable points, 2 to 1 000 000 000, then freeze the lines of `imrLimits` (mean, mean moving range / d2). */
  readonly phase1?: number;
  /** Constants for `standard` and `phase1`; default `exact`. */
  readonly constants?: ConstantsMode;
  /**
   * Rules on the individuals; default Nelson 1 to 8. Rows must have the shape of Nelson's: rule 2 up to 9 points, 3 and 4
   * up to 14, 7 up to 15, 8 up to 8, ties that break (rule 3: or count).
   */
  readonly rules?: RuleSet;
  /** Is a moving range above its upper limit a signal? Default true. */
  readonly mr?: boolean;
  /** Adds an EWMA. */
  readonly ewma?: EwmaSpec;
  /** Adds a CUSUM. */
  readonly cusum?: CusumSpec;
  /** What a missing point does to runs and moving ranges; default `break`. EWMA and CUSUM always pass over it. */
  readonly gaps?: GapPolicy;
}

/** What an engine knows of one characteristic. */
export interface CharacteristicState extends Moments {
  /** Its id. */
  readonly id: number;
  /** `collecting` while phase I has not enough points for limits, then `judging`. */
  readonly phase: "collecting" | "judging";
  /** Points pushed, usable or not: the index of the next one. */
  readonly count: number;
  /** Of these, points that were NaN, infinite, or beyond 1e144 in size. */
  readonly missing: number;
  /** Of the missing, those that were infinite or beyond 1e144; counted up to 255. */
  readonly infinite: number;
  /** Sample variance of all usable points, or null with fewer than two. */
  readonly variance: number | null;
  /** The usable point that the next moving range starts from, or null. */
  readonly previous: number | null;
  /** The limits in force, or null while collecting. */
  readonly limits: EngineLimits | null;
  /** The EWMA with the limits in force at the newest point, or null where there is none. */
  readonly ewma: { readonly value: number; readonly ucl: number; readonly lcl: number } | null;
  /** The arms of the CUSUM, both 0 or more, and their decision interval, in sigmas; or null where there is none. */
  readonly cusum: { readonly upper: number; readonly lower: number; readonly h: number } | null;
}

/** The lines of a characteristic. */
export interface EngineLimits {
  /** Lines of the individuals. */
  readonly x: Signal["line"];
  /** Upper limit of the moving ranges; the lower one is 0. */
  readonly mrUcl: number;
}

/** The charts that an engine keeps for a characteristic. */
export type EngineChart = "x" | "mr" | "ewma" | "cusumUpper" | "cusumLower";

/** A signal with its evidence: what `explain` needs. Its id is `characteristic:chart:index:rule`, for example `17:x:4:1`. */
export interface EngineSignal extends Signal<EngineChart> {
  /** The id of the characteristic. */
  readonly characteristic: number;
}

/** A million control charts in one ArrayBuffer. */
export interface Engine {
  /** Characteristics added so far; their ids are 0 up to this. */
  readonly size: number;
  /** How many there is room for. */
  readonly capacity: number;
  /** Where the records lie. */
  readonly memory: "wasm" | "js";
  /** Bytes that one characteristic takes. */
  readonly bytesPerCharacteristic: number;
  /**
   * Adds `count` characteristics (default 1) with the same settings and gives the id of the first; the others follow.
   *
   * @throws `SPC_OPTION`, `SPC_LIMITS`, `SPC_RULE`, `SPC_CONSTANT_TABLE` when the settings are out of range or contradict each other
   * @throws `SPC_ENGINE_FULL` when there is no room
   */
  add(spec: CharacteristicSpec, count?: number): number;
  /**
   * Takes the next point of many characteristics, in order; the same id may come several times.
   *
   * `out[i]` becomes the signals at point i: the bits of `engineBit`. 0 also while phase I is collecting, and at a missing
   * point. Gives how many points have signals.
   *
   * @throws `SPC_ENGINE_ID` when there is no such characteristic, with its place in `ids`; nothing was changed then
   * @throws `SPC_OPTION` when the columns are of unequal length, or not typed arrays
   */
  push(ids: Uint32Array, values: Float64Array, out: Uint16Array | Uint32Array): number;
  /**
   * Takes the next point of one characteristic and gives the signals at it.
   *
   * @throws `SPC_ENGINE_ID` when there is no such characteristic
   */
  pushOne(id: number, value: number): number;
  /**
   * Takes the next point of one characteristic and gives its signals with their evidence.
   *
   * With gaps that are bridged, `points` has only the flagged point once a point was missing.
   *
   * @param t - epoch milliseconds, carried into the signals
   * @throws `SPC_ENGINE_ID` when there is no such characteristic
   */
  judge(id: number, value: number, t?: number): readonly EngineSignal[];
  /**
   * What is known of a characteristic.
   *
   * @throws `SPC_ENGINE_ID` when there is no such characteristic
   */
  read(id: number): CharacteristicState;
  /**
   * Puts other settings in force from the next point on; moments and counts go on.
   *
   * `runs` says what becomes of the rules: `restart` (default) them, with EWMA and CUSUM, or `continue`, each earlier point
   * as it was judged in its time; EWMA and CUSUM then keep their values, which takes limits that are given.
   *
   * @throws as `add`, and `SPC_ENGINE_ID`
   */
  change(id: number, spec: Omit<CharacteristicSpec, "phase1">, runs?: "restart" | "continue"): void;
  /**
   * Appends copies of all characteristics of another engine and gives the id of the first.
   *
   * @throws `SPC_ENGINE_FULL` when there is no room
   */
  append(other: Engine): number;
  /**
   * Adds the moments (count, missing, mean, variance) of a characteristic of another engine to one of this, as if both had
   * seen one series; what depends on the order of points (rules, EWMA, CUSUM) cannot be merged and stays that of this one.
   *
   * @throws `SPC_ENGINE_ID` when there is no such characteristic
   * @throws `SPC_OPTION` while either is collecting phase I
   */
  mergeMoments(id: number, other: Engine, otherId: number): void;
  /** All characteristics with their settings as bytes: a header with version and checksum, then one copy of the memory in use. */
  snapshot(): Uint8Array;
  /**
   * Replaces everything by what a snapshot holds.
   *
   * @throws `SPC_STATE` when the bytes are no snapshot of this version, or damaged; nothing was changed then
   * @throws `SPC_ENGINE_FULL` when it has more characteristics than there is room for
   */
  restore(bytes: Uint8Array): void;
}
