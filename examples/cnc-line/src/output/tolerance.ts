/** What the drawing demands of the bore, mm. */
export const boreTolerance = { lower: 24.98, upper: 25.02, target: 25 } as const;
