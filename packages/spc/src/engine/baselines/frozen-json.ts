import { refuse } from "../../refuse.js";

/** A frozen copy of plain JSON; throws `SPC_BASELINE` for what JSON cannot hold as it is. */
export function frozenJson<T>(of: T, path = "limits"): T {
  if (typeof of === "number" && !Number.isFinite(of)) {
    refuse("SPC_BASELINE", `${path} is ${of}; a baseline holds plain JSON with finite numbers`, {
      path,
    });
  }
  if (typeof of === "number" || typeof of === "string" || typeof of === "boolean" || of === null) {
    return of;
  }
  if (Array.isArray(of)) {
    return Object.freeze(of.map((x, i) => frozenJson(x, `${path}[${i}]`))) as unknown as T;
  }
  if (typeof of === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(of))) {
    const entries = Object.entries(of as object).filter(([, x]) => x !== undefined);
    return Object.freeze(
      Object.fromEntries(entries.map(([key, x]) => [key, frozenJson(x, `${path}.${key}`)])),
    ) as T;
  }
  return refuse(
    "SPC_BASELINE",
    `${path} is no plain JSON; give what limits of a chart are made of`,
    { path },
  );
}
