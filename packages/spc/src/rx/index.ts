export type { ChartFrame } from "./chart-frame.js";
export { type ImrFrame, imrFrames } from "./imr-frames.js";
export { type XbarRFrame, xbarRFrames } from "./xbar-r-frames.js";
export { type XbarSFrame, xbarSFrames } from "./xbar-s-frames.js";
