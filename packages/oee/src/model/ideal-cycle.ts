/** One row of a table of ideal cycle times: what a product takes from a time on. */
export interface IdealCycle {
  /** The product, exactly as product changes name it; absent for every product that no row names. */
  readonly product?: string;
  /** From when it holds, epoch ms: a part made after it takes this time. Absent for always (until a later row of the product). */
  readonly fromMs?: number;
  /** Planned run time per item, ms per part, above 0. */
  readonly cycleMs: number;
}
