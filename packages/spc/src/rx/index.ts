export type { ChartFrame } from "./chart-frame.js";
export { type CusumFrame, cusumFrames } from "./cusum-frames.js";
export { type EwmaFrame, ewmaFrames } from "./ewma-frames.js";
export { type ImrFrame, imrFrames } from "./imr-frames.js";
export { type MovingAverageFrame, movingAverageFrames } from "./moving-average-frames.js";
export { type XbarRFrame, xbarRFrames } from "./xbar-r-frames.js";
export { type XbarSFrame, xbarSFrames } from "./xbar-s-frames.js";
