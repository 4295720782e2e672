import { bell } from "./bell.js";
import { erfcFromBell, erfFromBell } from "./erfc-from-bell.js";

/** erf(x) for any x. */
export function errorFunction(x: number): number {
  const size = Math.abs(x);
  const e = bell(size, 0, 1);
  const value = size < 0.5 ? erfFromBell(size, e) : 1 - erfcFromBell(size, e);
  return x < 0 ? -value : value;
}
