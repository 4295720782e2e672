import { bell } from "./bell.js";
import { erfcFromBell } from "./erfc-from-bell.js";

/** The complementary error function of x >= 0, relative error below 2e-15 where it does not underflow. */
export function erfc(x: number): number {
  return erfcFromBell(x, bell(x, 0, 1));
}
