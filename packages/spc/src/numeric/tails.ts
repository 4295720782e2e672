/** A probability below, the one above, and the derivative of the first by ln x. */
export type Tails = readonly [lower: number, upper: number, slope: number];
