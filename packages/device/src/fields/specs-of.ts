import type { Field } from "../model/field.js";

/**
 * The specs of a group of fields, by name, as entries: names come from outside and are checked later.
 *
 * What is no field becomes `undefined`, which the check reports with its place.
 */
export function specsOf(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  return new Map(
    Object.entries(fields).map(([name, field]) => [name, (field as Partial<Field> | null)?.spec]),
  );
}
