/** A digit or a range of digits. */
function digits(low: number, high: number): string {
  if (low === high) return `${low}`;
  return low + 1 === high ? `[${low}${high}]` : `[${low}-${high}]`;
}

function any(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "[0-9]" : `[0-9]{${count}}`;
}

/** Alternatives for all texts of one length from `low` to `high`, both of that length. */
function sameLength(low: string, high: string): string[] {
  if (low === "") return [""];
  const rest = low.length - 1;
  const [a, b] = [Number(low[0]), Number(high[0])];
  const [lowRest, highRest] = [low.slice(1), high.slice(1)];
  const group = (digit: string, inner: string[]) =>
    inner.length === 1 ? digit + inner[0]! : `${digit}(?:${inner.join("|")})`;
  if (a === b) return [group(`${a}`, sameLength(lowRest, highRest))];
  const [from, to] = [/^0*$/.test(lowRest) ? a : a + 1, /^9*$/.test(highRest) ? b : b - 1];
  return [
    ...(from > a ? [group(`${a}`, sameLength(lowRest, "9".repeat(rest)))] : []),
    ...(from <= to ? [digits(from, to) + any(rest)] : []),
    ...(to < b ? [group(`${b}`, sameLength("0".repeat(rest), highRest))] : []),
  ];
}

/** Alternatives for all decimal texts from `low` to `high`, neither negative. */
function natural(low: bigint, high: bigint): string[] {
  const out: string[] = [];
  for (let length = `${low}`.length; length <= `${high}`.length; length++) {
    const least = length === 1 ? 0n : 10n ** BigInt(length - 1);
    const greatest = 10n ** BigInt(length) - 1n;
    out.push(...sameLength(`${low > least ? low : least}`, `${high < greatest ? high : greatest}`));
  }
  return out;
}

/**
 * A regular expression for exactly the decimal texts from `min` to `max`, so that a JSON Schema can hold 64-bit integers, which JSON numbers cannot,
 * to their limits. Neither leading zeros nor -0.
 */
export function integerPattern(min: bigint, max: bigint): string {
  const negative = min < 0n ? natural(max < 0n ? -max : 1n, -min) : [];
  const positive = max >= 0n ? natural(min > 0n ? min : 0n, max) : [];
  const all = [...(negative.length > 0 ? [`-(?:${negative.join("|")})`] : []), ...positive];
  return `^(?:${all.join("|")})$`;
}
