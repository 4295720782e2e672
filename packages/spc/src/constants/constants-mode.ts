/** Whether constants are computed exactly or taken from the printed three-decimal tables. */
export type ConstantsMode = "exact" | "table3";
