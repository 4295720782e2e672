import type { Access } from "../model/access.js";
import type { Field, FieldSpec } from "../model/field.js";
import type { FieldKind } from "../model/kinds.js";

function fieldOf<V, A extends Access>(spec: FieldSpec): Field<V, A> {
  return Object.freeze({
    spec,
    rw: () => fieldOf<V, "rw">(Object.freeze({ ...spec, access: "rw" })),
    wo: () => fieldOf<V, "w">(Object.freeze({ ...spec, access: "w" })),
  }) as Field<V, A>;
}

/** Makes a read-only field; nothing is checked before `defineDevice`, which knows the place. */
export function makeField<V>(kind: FieldKind, options?: object): Field<V, "r"> {
  return fieldOf<V, "r">(Object.freeze({ ...options, kind }));
}
