import type { Issue } from "@taktline/core";
import type { OeeIssueCode } from "../errors.catalogue.js";
import type { StateCategory } from "./state-category.js";

/**
 * The times of one window, in ms, named as in ISO 22400-2.
 *
 * They nest: calendar >= POT >= PBT >= AUBT >= AUPT >= APT, and every difference stands here:
 * `calendar = pot + unscheduled`, `pot = pbt + plannedDown`, `pbt = aubt + adot + unknown`, `aubt = aupt + adet`, `aupt = apt + aust`.
 * A sum over windows or machines is the time of the whole.
 *
 * @see ISO 22400-2, time model for work units
 */
export interface OeeTimes {
  /** Reference time: the whole window, `to - from`. */
  readonly calendarMs: number;
  /** Calendar time outside every shift. */
  readonly unscheduledMs: number;
  /** POT, planned operation time: the union of the shifts (the window without a calendar). */
  readonly potMs: number;
  /** Planned down time: breaks and what the policy takes out of the plan (by default planned stops). */
  readonly plannedDownMs: number;
  /** The part of `plannedDownMs` that is breaks. */
  readonly breakMs: number;
  /** PBT, planned busy time: POT less planned down time; the base of availability and of the OEE index. */
  readonly pbtMs: number;
  /** AUBT, actual unit busy time: AUPT + ADET. */
  readonly aubtMs: number;
  /** AUPT, actual unit processing time: APT + AUST. */
  readonly auptMs: number;
  /** APT, actual production time (within PBT), micro-stops included. */
  readonly aptMs: number;
  /** The part of `aptMs` in which the machine stood for less than `microStopMs`; 0 without that option. */
  readonly microStopMs: number;
  /** AUST, actual unit set-up time (within PBT). */
  readonly austMs: number;
  /** ADET, actual unit delay time: unplanned stops (within PBT). */
  readonly adetMs: number;
  /** ADOT, actual unit down time: idle and offline, planned to be busy and not executing (within PBT). */
  readonly adotMs: number;
  /** Time within PBT of which no state is known; lost, and never counted as production. */
  readonly unknownMs: number;
  /** Production outside PBT: through breaks or beyond the shifts; in no ratio, but worth knowing. */
  readonly unscheduledProductionMs: number;
}

/** The quantities of one window. A quantity that nothing in the input tells is `null`, never 0. */
export interface OeeCounts {
  /** PQ, produced quantity. */
  readonly produced: number | null;
  /** GQ, good quantity: right the first time (policy `rework` may add reworked parts). */
  readonly good: number | null;
  /** SQ, scrap quantity. */
  readonly scrap: number | null;
  /** RQ, rework quantity. */
  readonly rework: number | null;
  /** Parts booked outside the shifts' working time and left out (policy `unscheduledCounts`); 0 where they are included. */
  readonly unscheduled: number;
  /** How often a cumulative counter started again from zero. */
  readonly resets: number;
  /** How often a cumulative counter rolled over. */
  readonly rollovers: number;
}

/** What one state took of the window. Ordered by state name (UTF-16 code units). */
export interface StateTotal {
  /** The state name as the machine gave it; `""` for time without a known state. */
  readonly state: string;
  /** What it counts as. */
  readonly category: StateCategory;
  /** The reason from the state map. */
  readonly reason?: string;
  /** Present where the time is that of stops below `microStopMs`: it counts as production time and is a loss of performance. */
  readonly microStop?: true;
  /** Time in the shifts' working time, ms (also of categories that the policy takes out of PBT). */
  readonly workingMs: number;
  /** Time in breaks, ms. */
  readonly breakMs: number;
  /** Time outside every shift, ms. */
  readonly unscheduledMs: number;
  /** How many separate stretches of this state touched working time. */
  readonly occurrences: number;
}

/** What one product brought to one window. Ordered by product name (UTF-16 code units). */
export interface ProductTotal {
  /** The product name; `""` for parts of which no product is known. */
  readonly product: string;
  /** Produced quantity, parts; null where nothing tells it. */
  readonly produced: number | null;
  /** Good quantity, parts. */
  readonly good: number | null;
  /** Scrap quantity, parts. */
  readonly scrap: number | null;
  /** Rework quantity, parts. */
  readonly rework: number | null;
  /** PRI * PQ, ms; null where the produced quantity or an ideal cycle time is not known. */
  readonly idealMs: number | null;
  /** PRI * GQ, ms. */
  readonly goodMs: number | null;
  /** Why `idealMs` is null; absent where it is not. */
  readonly reason?: "noIdealCycle" | "noCount";
}

/** What the order of arrival did: facts, not faults. */
export interface OeeDisorder {
  /** Events that arrived after one with a later event time; sorted in. */
  readonly late: number;
  /** Events replaced by a later arrival with the same event time (states, products and cumulative counters). */
  readonly replaced: number;
  /** Events left out because their time is not a finite number. */
  readonly invalidTime: number;
}

/** The choices that change the number; they travel with it. */
export interface OeePolicy {
  /** Whether breaks are taken out of the planned busy time. */
  readonly breaks: "exclude" | "include";
  /** Categories taken out of the planned busy time. */
  readonly outsidePlan: readonly StateCategory[];
  /** How quality weighs parts of different products. */
  readonly quality: "count" | "time";
  /** Whether reworked parts are good. */
  readonly rework: "loss" | "good";
  /** What happens to parts booked outside working time. */
  readonly unscheduledCounts: "exclude" | "include";
  /** Below which length a stop is a micro-stop, ms; null where none is. */
  readonly microStopMs: number | null;
  /** The categories that a micro-stop may be of; empty where `microStopMs` is null. */
  readonly microStopCategories: readonly StateCategory[];
}

/**
 * The effectiveness of one machine (or, rolled up, of several windows or machines), with everything it was computed from.
 *
 * A ratio that is undefined is `null`, never NaN and never 1, and an issue `OEE_UNDEFINED` with its path says why.
 * Nothing is clamped: a performance above 1 stays visible and carries an issue.
 */
export interface OeeResult {
  /** Start of the window, epoch ms, inclusive. */
  readonly from: number;
  /** End of the window, epoch ms, exclusive. */
  readonly to: number;
  /** Availability: APT / PBT. */
  readonly availability: number | null;
  /** Effectiveness, known as performance: PRI * PQ / APT; above 1 where the machine beat the ideal cycle time. */
  readonly performance: number | null;
  /** Quality ratio: GQ / PQ. */
  readonly quality: number | null;
  /** OEE index: availability * effectiveness * quality ratio. */
  readonly oee: number | null;
  /** Net equipment effectiveness index: AUPT / PBT * effectiveness * quality ratio; set-up is not a loss in it. */
  readonly nee: number | null;
  /** Total effective equipment performance: the OEE index with calendar time in place of PBT. */
  readonly teep: number | null;
  /** The times, ms. */
  readonly times: OeeTimes;
  /** The quantities, parts. */
  readonly counts: OeeCounts;
  /** PRI * PQ summed over products, ms: what the parts produced should have taken. */
  readonly idealMs: number | null;
  /** PRI * GQ summed over products, ms: what the good parts should have taken; the time that was fully productive. */
  readonly goodMs: number | null;
  /** The time of every state; a state has a row for each reason that corrections gave it and one for its micro-stops. */
  readonly states: readonly StateTotal[];
  /** The parts of every product that has any, with what they should have taken. */
  readonly products: readonly ProductTotal[];
  /** What the order of arrival did. */
  readonly disorder: OeeDisorder;
  /** The choices that this number rests on. */
  readonly policy: OeePolicy;
  /** What is wrong or remarkable, and why a ratio is `null`. */
  readonly issues: readonly Issue<OeeIssueCode>[];
}
