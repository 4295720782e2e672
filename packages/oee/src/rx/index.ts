export type { OeeFrame } from "../model/oee-frame.js";
export { oeeFrames } from "./oee-frames.js";
