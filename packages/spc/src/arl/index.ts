export { type CusumArlOptions, cusumArl } from "./cusum-arl.js";
export { cusumH, ewmaWidth } from "./design.js";
export { type EwmaArlOptions, ewmaArl } from "./ewma-arl.js";
export { rulesArl } from "./rules-arl.js";
export type { RunLength, Shift } from "./run-length.js";
export {
  type SimulatedRunLength,
  type SimulateOptions,
  simulateArl,
  simulateRulesArl,
} from "./simulate.js";
