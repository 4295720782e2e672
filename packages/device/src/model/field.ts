import type { Access } from "./access.js";
import type { FieldKind } from "./kinds.js";

/** What a field was made of, before it was checked: the kind and the options as given. Plain data. */
export type FieldSpec = Readonly<Record<string, unknown>> & { readonly kind: FieldKind };

/**
 * A field as the functions of `f` make it: a description of a value with the value's TypeScript type.
 *
 * It is immutable; `rw` and `wo` give a new one. `defineDevice` checks it and turns it into plain data.
 * The access is a type parameter that only `rw` and `wo` set, never an inferred option: an option left out would be
 * inferred as all of `Access`, and every read-only property would compile as writable.
 */
export interface Field<V = unknown, A extends Access = Access> {
  /** Kind and options as given. */
  readonly spec: FieldSpec;
  /** The same field, readable and writable. */
  rw(): Field<V, "rw">;
  /** The same field, writable but not readable. */
  wo(): Field<V, "w">;
  /** Type only: the type of the value. Nothing is there at run time. */
  readonly "~value": V;
  /** Type only: the access. Nothing is there at run time. */
  readonly "~access": A;
}
