import * as z from "zod";
import { equipmentLevels, nameplateKeys } from "../define/build-asset.js";
import type { DeviceDocument } from "./device-document.js";
import {
  documentTexts,
  fieldGroupSchema,
  localTextSchema,
  propertyDocumentSchema,
} from "./field-document-schema.js";

function deviceSchema<Extra extends z.ZodRawShape>(extra: Extra) {
  const part = z.lazy(() => partSchema);
  return z.strictObject({
    ...extra,
    id: z.string(),
    version: z.number(),
    properties: z.record(z.string(), propertyDocumentSchema).optional(),
    components: z
      .record(
        z.string(),
        z.union([part, z.strictObject({ device: part, title: localTextSchema.optional() })]),
      )
      .optional(),
    commands: z
      .record(
        z.string(),
        z.strictObject({
          input: fieldGroupSchema().optional(),
          output: fieldGroupSchema().optional(),
          mode: z.enum(["sync", "async"]).optional(),
          ...documentTexts,
        }),
      )
      .optional(),
    events: z
      .record(
        z.string(),
        z.strictObject({
          data: fieldGroupSchema().optional(),
          severity: z.enum(["info", "alert", "error"]).optional(),
          ...documentTexts,
        }),
      )
      .optional(),
    asset: z
      .strictObject({
        level: z.enum(equipmentLevels).optional(),
        nameplate: z.partialRecord(z.enum(nameplateKeys), z.string()).optional(),
        maintenance: z
          .array(
            z.strictObject({
              every: z.number(),
              unit: z.string(),
              by: z.string().optional(),
              task: localTextSchema,
            }),
          )
          .optional(),
      })
      .optional(),
    ...documentTexts,
  });
}

/** A device inside a document. */
const partSchema: z.ZodType<DeviceDocument> = /* @__PURE__ */ deviceSchema({});

/**
 * The form of a device document, for use inside a larger zod schema and for `z.toJSONSchema`, which helps editors.
 *
 * It checks the form only; names, ranges, references and units are checked by `deviceFromDocument`, which also guards against
 * nesting that a recursive schema cannot survive. Use that one to read a document.
 *
 * @example
 * ```ts
 * import { deviceDocumentSchema } from "@taktline/device/schema";
 *
 * const fan = { id: "acme.fan", version: 1, properties: { speed: { kind: "uint16", unit: "RPM" } } };
 * deviceDocumentSchema.safeParse(fan).success; // => true
 * deviceDocumentSchema.safeParse({ ...fan, colour: "red" }).success; // => false
 * ```
 */
export const deviceDocumentSchema: z.ZodType<DeviceDocument> = /* @__PURE__ */ deviceSchema({
  $schema: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
});
