import fc from "fast-check";

/** Any string of UTF-16 units: control characters and halves of surrogate pairs included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0x7f }),
      fc.constantFrom(0x3c, 0x26, 0x22, 0x27, 0xd83d, 0xde00, 0x5b54, 0x5f84),
    ),
    { maxLength: 14 },
  )
  .map((units) => String.fromCharCode(...units));
