/**
 * What a host may do with a property: `r` read only, `rw` read and write, `w` write only.
 *
 * In code the access is chosen by chaining: `f.bool()` is read-only, `f.bool().rw()` and `f.bool().wo()` are the others.
 */
export type Access = "r" | "rw" | "w";
