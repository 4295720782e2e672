// A strict reader of the part of XML 1.0 that our documents use: no doctype, comments, CDATA or processing instructions.
const legal = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const reference = /^(?:amp|lt|gt|quot|#39)$/;

function fail(xml: string, at: number, what: string): never {
  throw new Error(`${what} at ${at}: ${xml.slice(Math.max(0, at - 40), at + 40)}`);
}

function checkReferences(xml: string, text: string, at: number): void {
  for (const [whole, name] of text.matchAll(/&([^;\s]*);?/g)) {
    if (!whole.endsWith(";") || !reference.test(name ?? "")) fail(xml, at, `reference ${whole}`);
  }
}

/** Throws where a document is not well-formed; gives back its elements with their attributes, in order. */
export function checkXml(xml: string): { name: string; attributes: Map<string, string> }[] {
  if (!legal.test(xml)) fail(xml, 0, "illegal character");
  const open: string[] = [];
  const elements: { name: string; attributes: Map<string, string> }[] = [];
  const ids = new Set<string>();
  let at = 0;
  let roots = 0;
  while (at < xml.length) {
    if (xml[at] !== "<") {
      const next = xml.indexOf("<", at);
      const text = xml.slice(at, next < 0 ? xml.length : next);
      if (open.length === 0 && text.trim() !== "") fail(xml, at, "text outside the root");
      if (text.includes("]]>")) fail(xml, at, "]]> in text");
      checkReferences(xml, text, at);
      at += text.length;
      continue;
    }
    const closing = /^<\/([A-Za-z][\w:.-]*)\s*>/.exec(xml.slice(at, at + 100));
    if (closing !== null) {
      const name = open.pop();
      if (name !== closing[1]) fail(xml, at, `</${closing[1]}> closes <${name}>`);
      at += closing[0].length;
      continue;
    }
    const opening = /^<([A-Za-z][\w:.-]*)/.exec(xml.slice(at, at + 100));
    if (opening === null) fail(xml, at, "no element");
    const name = opening[1] ?? "";
    at += opening[0].length;
    const attributes = new Map<string, string>();
    for (;;) {
      const end = /^\s*(\/?)>/.exec(xml.slice(at, at + 20));
      if (end !== null) {
        at += end[0].length;
        if (open.length === 0 && ++roots > 1) fail(xml, at, "second root");
        if (end[1] === "") open.push(name);
        break;
      }
      const attribute = /^\s+([A-Za-z_][\w:.-]*)="/.exec(xml.slice(at, at + 100));
      if (attribute === null) fail(xml, at, "no attribute");
      at += attribute[0].length;
      const close = xml.indexOf('"', at);
      const value = xml.slice(at, close);
      if (close < 0 || value.includes("<")) fail(xml, at, "attribute value");
      checkReferences(xml, value, at);
      const key = attribute[1] ?? "";
      if (attributes.has(key)) fail(xml, at, `attribute ${key} twice`);
      attributes.set(key, value);
      at = close + 1;
    }
    const id = attributes.get("id");
    if (id !== undefined) {
      if (ids.has(id)) fail(xml, at, `id ${id} twice`);
      ids.add(id);
    }
    elements.push({ name, attributes });
  }
  if (open.length > 0 || roots !== 1) fail(xml, at, "not closed");
  for (const { attributes } of elements) {
    for (const value of attributes.values()) {
      const target = /^url\(#(.*)\)$/.exec(value)?.[1];
      if (target !== undefined && !ids.has(target)) fail(xml, 0, `nothing has the id ${target}`);
    }
  }
  return elements;
}

/** The texts of a document without its markup. */
export function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<text[^>]*>(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/g)].map((m) =>
    (m[1] ?? "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&"),
  );
}
