export { type DeviceDefinition, defineDevice } from "./define/define-device.js";
export * as f from "./fields/index.js";
export type * from "./model/device-model.js";
export type * from "./model/typed-keys.js";
