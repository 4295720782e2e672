export type * from "./device-document.js";
export { deviceDocumentSchema } from "./device-document-schema.js";
export { deviceFromDocument } from "./device-from-document.js";
export { deviceToDocument } from "./device-to-document.js";
