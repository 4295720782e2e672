import type { DeviceValue } from "../model/device-model.js";

/** A value now or later. */
export type MaybeLater<T> = T | PromiseLike<T>;

/** Named values, as commands and events have them. */
export type Members = { readonly [member: string]: DeviceValue };

/**
 * What a device handle stands on: a driver, a simulator, a test. Keys are those of the model, values have the JavaScript types of
 * their fields (`bigint` for 64-bit integers, names for enums).
 *
 * What it gives back is checked, so a port may hand on what it got. When the device cannot be reached, it throws or rejects.
 */
export interface DevicePort {
  /** Gives the value of a readable property. */
  read(key: string): MaybeLater<unknown>;
  /** Writes a checked value to a writable property. */
  write(key: string, value: DeviceValue): MaybeLater<void>;
  /** Calls a command with checked arguments (`undefined` for none) and gives its results (ignored when it has none). */
  call(key: string, input: Members | undefined): MaybeLater<unknown>;
  /** Calls `emit` with the data of every event of this key until the function it gives back is called. */
  on(key: string, emit: (data: unknown) => void): () => void;
}
