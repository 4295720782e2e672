export { type CChartFrame, cChartFrames } from "./c-chart-frames.js";
export type { ChartFrame } from "./chart-frame.js";
export type { CountFrame } from "./count-frames.js";
export { type CusumFrame, cusumFrames } from "./cusum-frames.js";
export { type EwmaFrame, ewmaFrames } from "./ewma-frames.js";
export { type GChartFrame, gChartFrames } from "./g-chart-frames.js";
export {
  type GeneralizedVarianceFrame,
  generalizedVarianceFrames,
} from "./generalized-variance-frames.js";
export { type GroupChartFrame, groupChartFrames, type StreamsFrame } from "./group-chart-frames.js";
export { type HotellingFrame, hotellingFrames } from "./hotelling-frames.js";
export { type ImrFrame, imrFrames } from "./imr-frames.js";
export { type LaneyPFrame, laneyPFrames } from "./laney-p-frames.js";
export { type LaneyUFrame, laneyUFrames } from "./laney-u-frames.js";
export { type MewmaFrame, mewmaFrames } from "./mewma-frames.js";
export { type MovingAverageFrame, movingAverageFrames } from "./moving-average-frames.js";
export { type NpChartFrame, npChartFrames } from "./np-chart-frames.js";
export { type PChartFrame, pChartFrames } from "./p-chart-frames.js";
export { type PcaFrame, pcaFrames } from "./pca-frames.js";
export type { RowsFrame } from "./row-frames.js";
export { type TChartFrame, tChartFrames } from "./t-chart-frames.js";
export { type UChartFrame, uChartFrames } from "./u-chart-frames.js";
export { type XbarRFrame, xbarRFrames } from "./xbar-r-frames.js";
export { type XbarSFrame, xbarSFrames } from "./xbar-s-frames.js";
export { type PartFrame, type ZmrFrame, zmrFrames } from "./zmr-frames.js";
