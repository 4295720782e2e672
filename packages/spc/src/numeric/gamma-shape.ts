import { refuse } from "../refuse.js";

/** Throws `SPC_DISTRIBUTION` for a shape whose terms overflow, or beside which neighbouring counts no longer differ by what x can tell apart. */
export function checkShape(a: number): void {
  if (a >= 1e-300 && a <= 1e14) return;
  refuse(
    "SPC_DISTRIBUTION",
    `a shape, mean or half the degrees of freedom is ${a}; give 1e-300 to 1e14`,
    { value: a },
  );
}
