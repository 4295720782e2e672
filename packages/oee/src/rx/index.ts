export { type OeeFrame, oeeFrames } from "./oee-frames.js";
