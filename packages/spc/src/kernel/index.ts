export type { SpcErrorCode } from "../errors.catalogue.js";
export { createKernel, createKernelAsync } from "./create-kernel.js";
export type {
  BatchOptions,
  EwmaCusumBatch,
  EwmaCusumBatchOptions,
  ImrBatch,
  ImrBatchOptions,
  Kernel,
  KernelColumn,
  KernelOptions,
  KernelValues,
  MeanVariance,
  RulesBatch,
  RulesBatchOptions,
  XbarRBatch,
  XbarRBatchOptions,
} from "./types.js";
