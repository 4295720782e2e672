import type { BenchResult, Row } from "./types.js";

const left = 330;
const right = 70;
const width = 860;
const line = 20;
const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const label = (x: number) => (x >= 100 ? Math.round(x).toLocaleString("en") : x.toFixed(2));

function color(row: Row): string {
  if (row.subject.startsWith("wasm")) return "#1668a8";
  if (row.subject === "js") return "#5aa2d6";
  return row.subject === "native" ? "#9a9a9a" : "#c9c9c9";
}

/** The time of every subject relative to C, on a logarithmic axis: shorter is faster. */
export function svg(of: BenchResult): string {
  const ratios = of.cases.flatMap((one) => one.rows.map((r) => r.ratio));
  const low = Math.floor(Math.log10(Math.min(...ratios, 0.1)));
  const high = Math.ceil(Math.log10(Math.max(...ratios, 10)));
  const x = (ratio: number) =>
    left + ((Math.log10(ratio) - low) / (high - low)) * (width - left - right);
  const parts: string[] = [];
  let y = 34;
  for (const one of of.cases) {
    y += 14;
    parts.push(`<text x="12" y="${y}" font-weight="600">${escaped(one.name)}</text>`);
    y += 8;
    for (const row of one.rows) {
      const end = x(row.ratio);
      parts.push(
        `<text x="${left - 8}" y="${y + 13}" text-anchor="end">${escaped(row.label)}</text>`,
        `<rect x="${left}" y="${y + 2}" width="${Math.max(1, end - left).toFixed(1)}" height="${line - 6}" fill="${color(row)}"/>`,
        `<text x="${(end + 5).toFixed(1)}" y="${y + 13}">${label(row.ratio)}</text>`,
      );
      y += line;
    }
  }
  const height = y + 24;
  const grid: string[] = [];
  for (let power = low; power <= high; power++) {
    const at = x(10 ** power).toFixed(1);
    grid.push(
      `<line x1="${at}" y1="28" x2="${at}" y2="${y}" stroke="${power === 0 ? "#444" : "#ddd"}"/>`,
      `<text x="${at}" y="${y + 16}" text-anchor="middle">${power < 0 ? 10 ** power : (10 ** power).toLocaleString("en")}</text>`,
    );
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="CPU time relative to straightforward C">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g font-family="system-ui, sans-serif" font-size="12" fill="#222">`,
    `<text x="12" y="20" font-size="14" font-weight="600">CPU time per point relative to C -O3 in the same run (1 = C, shorter is faster)</text>`,
    ...grid,
    ...parts,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}
