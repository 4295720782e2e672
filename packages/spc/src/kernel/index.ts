export type { SpcErrorCode } from "../errors.catalogue.js";
