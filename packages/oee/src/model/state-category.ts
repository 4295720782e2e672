/**
 * What a machine's time counts as, in the work unit time model of ISO 22400-2 (and the losses of Nakajima).
 *
 * | category | meaning | time element |
 * |---|---|---|
 * | `production` | producing, at whatever speed | APT, actual production time |
 * | `setup` | change-over, set-up, adjustment | AUST, actual unit set-up time |
 * | `downtime` | unplanned stop: fault, breakdown, minor stoppage | ADET, actual unit delay time |
 * | `idle` | able to run, not running: no order, no material, waiting | ADOT, actual unit down time |
 * | `offline` | switched off although planned to be busy | ADOT, actual unit down time |
 * | `plannedStop` | stop that the plan foresees: meeting, cleaning, preventive maintenance | planned down time |
 * | `unknown` | no state known: before the first event, Bad quality, stale, a name that the map lacks | none |
 *
 * @see ISO 22400-2, time model for work units; OPC 40001-1, annex C.2 (the same elements from machine states)
 */
export type StateCategory =
  | "production"
  | "setup"
  | "downtime"
  | "idle"
  | "offline"
  | "plannedStop"
  | "unknown";
