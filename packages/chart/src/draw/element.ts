import { escapeXml } from "../text/escape-xml.js";

/** Attributes of an element; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A coordinate with at most two digits after the point; always a finite number. */
export function px(value: number): string {
  if (!Number.isFinite(value)) return "0";
  const clamped = Math.max(-1e6, Math.min(1e6, value));
  const rounded = Math.round(clamped * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** An element with escaped attributes; `children` is markup already. */
export function el(name: string, attributes: Attributes, children = ""): string {
  let out = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    out += ` ${key}="${typeof value === "number" ? px(value) : escapeXml(value)}"`;
  }
  return children === "" ? `${out}/>` : `${out}>${children}</${name}>`;
}
