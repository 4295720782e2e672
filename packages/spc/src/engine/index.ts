export type { SpcErrorCode } from "../errors.catalogue.js";
export { baselineStream } from "./baselines/baseline-stream.js";
export { baselines } from "./baselines/baselines.js";
export { imrByBaseline } from "./baselines/imr-by-baseline.js";
export { type BaselineJudgement, judgeWithBaselines } from "./baselines/judge-with-baselines.js";
export type {
  Baseline,
  BaselineAccumulator,
  BaselineChart,
  BaselineEntry,
  BaselinePoint,
  BaselineSignal,
  BaselineStream,
  Baselines,
  BaselinesState,
  Judged,
} from "./baselines/types.js";
export { correctable, restoreCorrectable } from "./correctable/correctable.js";
export type {
  Correctable,
  CorrectableAccumulator,
  CorrectableChart,
  CorrectableOptions,
  CorrectablePoint,
  CorrectableState,
  Correction,
  InputOf,
  KeyedSignal,
  Replacement,
} from "./correctable/types.js";
export { createEngine, restoreEngine } from "./run/create-engine.js";
export { engineBit } from "./run/engine-bit.js";
export { type Moments, mergeMoments } from "./run/moments.js";
export type {
  CharacteristicSpec,
  CharacteristicState,
  CusumSpec,
  Engine,
  EngineChart,
  EngineLimits,
  EngineMemory,
  EngineOptions,
  EngineSignal,
  EwmaSpec,
} from "./run/types.js";
