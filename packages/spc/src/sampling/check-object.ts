import { refuse } from "../refuse.js";

/** Throws `SPC_OPTION` unless a value is an object. */
export function checkObject(value: unknown, name: string): void {
  if (typeof value === "object" && value !== null) return;
  refuse("SPC_OPTION", `${name} is ${String(value)}; give an object`);
}

/** Throws `SPC_OPTION` unless a value is a list. */
export function checkList(value: unknown, name: string): void {
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value)) return;
  refuse("SPC_OPTION", `${name} is ${String(value)}; give a list`);
}
