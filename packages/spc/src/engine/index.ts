export type { SpcErrorCode } from "../errors.catalogue.js";
export type { Baseline, BaselineEntry, Baselines, BaselinesState } from "./baselines/types.js";
export type {
  Correctable,
  CorrectableAccumulator,
  CorrectableChart,
  CorrectableOptions,
  CorrectablePoint,
  CorrectableState,
  Correction,
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
