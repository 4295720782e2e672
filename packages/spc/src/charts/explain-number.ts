/** A number for people: seven significant digits, no trailing zeros. */
export function shown(x: number): string {
  return String(Number(x.toPrecision(7)));
}
