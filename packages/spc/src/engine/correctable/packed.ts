/** An input as plain JSON: numbers that are none in words, what is absent as null. */
export function packed(x: unknown): unknown {
  if (typeof x === "number" && !Number.isFinite(x)) return { number: String(x) };
  if (Array.isArray(x)) return x.map(packed);
  return x === undefined ? null : x;
}

/** The input that `packed` was given. */
export function unpacked(x: unknown): unknown {
  if (Array.isArray(x)) return x.map(unpacked);
  if (x === null) return undefined;
  return typeof x === "object" && "number" in x ? Number(x.number) : x;
}

/** A copy of an input that its caller cannot change any more; columns become arrays. */
export function kept(input: readonly unknown[]): unknown[] {
  return input.map((x) =>
    typeof x === "object" && x !== null && "length" in x ? Array.from(x as ArrayLike<unknown>) : x,
  );
}
