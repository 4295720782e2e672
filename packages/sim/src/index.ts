export type { SimErrorCode } from "./errors.catalogue.js";
export { exp } from "./math/exp.js";
export { ln } from "./math/ln.js";
export { type CncLineOptions, cncLine } from "./preset/cnc-line.js";
export { type RandomStream, randomStream } from "./random/random-stream.js";
export { type Random32, xoshiro128 } from "./random/xoshiro128.js";
export type {
  SimCountEvent,
  SimEvent,
  SimMeasurementEvent,
  SimSampleEvent,
  SimStateEvent,
} from "./run/sim-event.js";
export type {
  ChangePoint,
  MachineTruth,
  MeasurementTruth,
  NetworkTruth,
  PartTruth,
  Ratio,
  SimTruth,
  StateSegment,
} from "./run/sim-truth.js";
export { type SimRun, type SimulateOptions, simulate } from "./run/simulate.js";
export { type ReplayOptions, replay, type Timed } from "./sink/replay.js";
export { toNdjson } from "./sink/to-ndjson.js";
export { type ToShdrOptions, toShdr } from "./sink/to-shdr.js";
export { bernoulli, disorder, measured, sampled, semiMarkov } from "./spec/builders.js";
export { defineSim } from "./spec/define-sim.js";
export {
  type Ar1Process,
  ar1,
  type ConstantDistribution,
  constant,
  type Distribution,
  type ExponentialDistribution,
  exponential,
  type LognormalDistribution,
  lognormal,
  type NormalDistribution,
  normal,
  type Process,
  type UniformDistribution,
  uniform,
  type WeibullDistribution,
  type Widen,
  weibull,
} from "./spec/distribution.js";
export { type Duration, durationMs } from "./spec/duration.js";
export {
  type DriftFault,
  drift,
  type Fault,
  type FaultSpan,
  type SpikeFault,
  type StepFault,
  type StuckFault,
  spike,
  step,
  stuck,
} from "./spec/fault.js";
export type {
  BernoulliSpec,
  Calendar,
  DisorderSpec,
  Instant,
  Interval,
  MachineSpec,
  MeasurementSpec,
  SemiMarkovSpec,
  SignalSpec,
  Sim,
  SimSpec,
  StateSpec,
} from "./spec/sim-spec.js";
