/** Exports that may cost more than 1 kB gz alone, and why. */
export const ceilings: Record<string, { readonly bytes: number; readonly reason: string }> = {};
