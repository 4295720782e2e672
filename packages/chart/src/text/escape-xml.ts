const special = /[&<>"']/g;
// Characters that XML 1.0 forbids, and halves of surrogate pairs.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text for the content or a quoted attribute of XML and HTML alike; what XML forbids becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, "\ufffd").replace(special, (c) => entities[c] ?? c);
}
