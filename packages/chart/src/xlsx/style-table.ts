/** How a cell looks. */
export interface CellStyle {
  /** What the cell is; default `body`. */
  readonly role?: "body" | "title" | "subtitle" | "heading" | "head" | "note" | "link" | "name";
  /** Number format; default General. */
  readonly format?: string;
  /** Side that the content stands on; default by content. */
  readonly align?: "left" | "right";
  /** The content is broken into lines. */
  readonly wrap?: boolean;
  /** The text would look like a formula: editing the cell leaves it a text. */
  readonly quoted?: boolean;
}

const roles = ["body", "title", "subtitle", "heading", "head", "note", "link", "name"] as const;

/** Collects the styles that are used and writes the style sheet. */
export interface StyleTable {
  /** The number of a style. */
  index(style: CellStyle): number;
  /** The part `xl/styles.xml`. */
  xml(): string;
}

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** An empty style sheet; style 0 is that of plain cells. */
export function styleTable(fontName: string): StyleTable {
  const formats: string[] = [];
  const keys = new Map<string, number>();
  const cells: string[] = [];
  const index = (style: CellStyle): number => {
    const { role = "body", format = "", align, wrap = false, quoted = false } = style;
    const key = JSON.stringify([role, format, align ?? "", wrap, quoted]);
    const known = keys.get(key);
    if (known !== undefined) return known;
    let formatId = 0;
    if (format !== "") {
      if (!formats.includes(format)) formats.push(format);
      formatId = 164 + formats.indexOf(format);
    }
    const font = roles.indexOf(role);
    const fill = role === "head" ? 2 : 0;
    const border =
      role === "head" ? 2 : role === "name" || (role === "body" && format !== "") ? 1 : 0;
    const vertical = wrap || role === "head" ? ' vertical="top"' : "";
    const horizontal = align === undefined ? "" : ` horizontal="${align}"`;
    const wrapped = wrap ? ' wrapText="1"' : "";
    const alignment = `${horizontal}${vertical}${wrapped}`;
    cells.push(
      `<xf numFmtId="${formatId}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
        `${formatId === 0 ? "" : ' applyNumberFormat="1"'}${font === 0 ? "" : ' applyFont="1"'}` +
        `${fill === 0 ? "" : ' applyFill="1"'}${border === 0 ? "" : ' applyBorder="1"'}` +
        `${quoted ? ' quotePrefix="1"' : ""}` +
        `${alignment === "" ? "/>" : ` applyAlignment="1"><alignment${alignment}/></xf>`}`,
    );
    keys.set(key, cells.length - 1);
    return cells.length - 1;
  };
  index({});
  const font = (size: number, more: string, colour: string) =>
    `<font>${more}<sz val="${size}"/><color rgb="FF${colour}"/><name val="${escaped(fontName)}"/><family val="2"/></font>`;
  return {
    index,
    xml: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.length === 0
        ? ""
        : `<numFmts count="${formats.length}">${formats
            .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`)
            .join("")}</numFmts>`) +
      `<fonts count="${roles.length}">${[
        font(10, "", "1B2733"),
        font(16, "<b/>", "1B2733"),
        font(11, "", "566472"),
        font(12, "<b/>", "1B2733"),
        font(10, "<b/>", "FFFFFF"),
        font(9, "", "566472"),
        font(10, "<u/>", "2C5D8A"),
        font(10, "<b/>", "1B2733"),
      ].join("")}</fonts>` +
      `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF2C5D8A"/><bgColor indexed="64"/></patternFill></fill></fills>` +
      `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="hair"><color rgb="FFB9C4CE"/></bottom><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF1B2733"/></bottom><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}
