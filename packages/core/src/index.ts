export type { ErrorCatalogue, ErrorCatalogueEntry } from "./error-catalogue.js";
export type { CoreErrorCode } from "./errors.catalogue.js";
export { type CellOf, type Column, type Frame, frame, frameLength } from "./frame/frame.js";
export type { Issue, IssueSeverity } from "./issue.js";
export { type Failure, failure, type Result, type Success, success } from "./result.js";
export {
  type ErrorDetails,
  isTaktlineError,
  TaktlineError,
  type TaktlineErrorOptions,
} from "./taktline-error.js";
