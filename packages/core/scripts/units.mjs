// Writes ../src/units/units.generated.ts from units.table.txt. Run: node packages/core/scripts/units.mjs
// Optional check of codes and English names against the public table of the OPC Foundation:
//   curl -LO https://raw.githubusercontent.com/OPCFoundation/UA-Nodeset/latest/Schema/UNECE_to_OPCUA.csv
//   node packages/core/scripts/units.mjs --check UNECE_to_OPCUA.csv
//
// Factors are computed here, in exact rational arithmetic, from the UCUM code of each unit and the definitions below, all exact:
// BIPM SI Brochure 9th edition (tables 4 to 8), NIST SP 811 (2008) appendix B for inch-pound units, ISO 31-4/ISO 80000-5 for heat units.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

// An amount of a unit: numerator/denominator * pi^p in SI, with exponents of
// length, mass, time, current, temperature, amount, luminous intensity, plane angle, information.
const axes = ["m", "kg", "s", "A", "K", "mol", "cd", "rad", "bit"];
const one = { n: 1n, d: 1n, p: 0, dim: axes.map(() => 0) };

const gcd = (a, b) => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};
const reduce = (u) => {
  const g = gcd(u.n, u.d) || 1n;
  return { ...u, n: u.n / g, d: u.d / g };
};
const times = (a, b) =>
  reduce({ n: a.n * b.n, d: a.d * b.d, p: a.p + b.p, dim: a.dim.map((x, i) => x + b.dim[i]) });
const power = (a, k) =>
  k >= 0
    ? { n: a.n ** BigInt(k), d: a.d ** BigInt(k), p: a.p * k, dim: a.dim.map((x) => x * k) }
    : power({ n: a.d, d: a.n, p: -a.p, dim: a.dim.map((x) => -x) }, -k);
const decimal = (text) => {
  const [mantissa, exponent = "0"] = text.split("e");
  const [whole, part = ""] = mantissa.split(".");
  const shift = Number(exponent) - part.length;
  const n = BigInt(whole + part);
  return reduce(
    shift >= 0 ? { ...one, n: n * 10n ** BigInt(shift) } : { ...one, n, d: 10n ** BigInt(-shift) },
  );
};

const prefixes = {
  T: 12,
  G: 9,
  M: 6,
  k: 3,
  h: 2,
  da: 1,
  d: -1,
  c: -2,
  m: -3,
  u: -6,
  n: -9,
  p: -12,
};

// Atoms that take a metric prefix, then those that do not: "number expression", in terms of others.
const metric = {
  g: "1e-3 $kg",
  L: "1 dm3",
  t: "1e3 kg",
  Hz: "1 /s",
  N: "1 kg.m/s2",
  Pa: "1 N/m2",
  J: "1 N.m",
  W: "1 J/s",
  C: "1 A.s",
  V: "1 W/A",
  F: "1 C/V",
  Ohm: "1 V/A",
  S: "1 A/V",
  Wb: "1 V.s",
  T: "1 Wb/m2",
  H: "1 Wb/A",
  sr: "1 rad2",
  lm: "1 cd.sr",
  lx: "1 lm/m2",
  Bq: "1 /s",
  Gy: "1 J/kg",
  Sv: "1 J/kg",
  ar: "100 m2",
  bar: "1e5 Pa",
  gf: "9.80665e-3 N",
  dyn: "1e-5 N",
  P: "0.1 Pa.s",
  St: "1e-4 m2/s",
  eV: "1.602176634e-19 J",
  "m[Hg]": "133322.387415 Pa",
  "m[H2O]": "9806.65 Pa",
  cal_IT: "4.1868 J",
  cal_th: "4.184 J",
  By: "8 bit",
  "[psi]": "1 [lbf_av]/[sin_i]",
  "[in_i]": "2.54 cm",
};
const plain = {
  min: "60 s",
  h: "3600 s",
  d: "86400 s",
  wk: "604800 s",
  Ao: "1e-10 m",
  "[g]": "9.80665 m/s2",
  "[ft_i]": "0.3048 m",
  "[yd_i]": "0.9144 m",
  "[mi_i]": "1609.344 m",
  "[nmi_i]": "1852 m",
  "[mil_i]": "2.54e-5 m",
  "[sin_i]": "1 [in_i]2",
  "[sft_i]": "1 [ft_i]2",
  "[syd_i]": "1 [yd_i]2",
  "[cin_i]": "1 [in_i]3",
  "[cft_i]": "1 [ft_i]3",
  "[cyd_i]": "1 [yd_i]3",
  "[kn_i]": "1 [nmi_i]/h",
  "[gal_us]": "231 [cin_i]",
  "[gal_br]": "4.54609 L",
  "[qt_us]": "0.25 [gal_us]",
  "[pt_us]": "0.125 [gal_us]",
  "[foz_us]": "0.0078125 [gal_us]",
  "[bbl_us]": "42 [gal_us]",
  "[lb_av]": "0.45359237 kg",
  "[oz_av]": "0.0625 [lb_av]",
  "[gr]": "64.79891 mg",
  "[ston_av]": "2000 [lb_av]",
  "[lton_av]": "2240 [lb_av]",
  "[oz_tr]": "480 [gr]",
  "[lbf_av]": "1 [lb_av].[g]",
  "[Btu_IT]": "1055.05585262 J",
  "[HP]": "550 [ft_i].[lbf_av]/s",
  atm: "101325 Pa",
  att: "1 kgf/cm2",
  "[in_i'Hg]": "3386.38864034100 Pa",
  "[in_i'H2O]": "249.08891 Pa",
  "%": "0.01 1",
  "[ppth]": "1e-3 1",
  "[ppm]": "1e-6 1",
  "[ppb]": "1e-9 1",
};

const cache = new Map();
function atom(name) {
  const known = cache.get(name);
  if (known) return known;
  const made = makeAtom(name);
  if (made) cache.set(name, made);
  return made;
}
function makeAtom(name) {
  if (name === "$kg") return axis("kg");
  if (axes.includes(name) && name !== "kg") return axis(name);
  if (name === "[pi]") return { ...one, p: 1 };
  if (name === "circ") return times({ ...decimal("2"), p: 1 }, axis("rad"));
  if (name === "gon") return times({ ...reduce({ ...one, n: 1n, d: 200n }), p: 1 }, axis("rad"));
  if (name === "deg") return angle(180n);
  if (name === "'") return angle(180n * 60n);
  if (name === "''") return angle(180n * 3600n);
  if (name === "[degR]") return times(reduce({ ...one, n: 5n, d: 9n }), axis("K"));
  const definition = plain[name] ?? metric[name];
  if (definition) {
    const [number, expression] = definition.split(" ");
    return times(decimal(number), expression === "1" ? one : evaluate(expression));
  }
  for (const [prefix, exponent] of Object.entries(prefixes)) {
    const rest = name.slice(prefix.length);
    const takesPrefix = rest in metric || (axes.includes(rest) && rest !== "kg");
    if (name.startsWith(prefix) && takesPrefix) return times(decimal(`1e${exponent}`), atom(rest));
  }
  return undefined;
}
function axis(name) {
  return { ...one, dim: axes.map((other) => (other === name ? 1 : 0)) };
}
function angle(parts) {
  return times({ ...one, d: parts, p: 1 }, axis("rad"));
}

// The part of the UCUM grammar (ucum.org/ucum, section 2) that the table uses.
function evaluate(code) {
  let at = 0;
  const fail = () => {
    throw new Error(`cannot read the UCUM code "${code}" at ${at}`);
  };
  const expression = () => {
    let result = one;
    let sign = 1;
    if (code[at] === "/") {
      sign = -1;
      at++;
    }
    for (;;) {
      result = times(result, power(component(), sign));
      if (code[at] === ".") sign = 1;
      else if (code[at] === "/") sign = -1;
      else return result;
      at++;
    }
  };
  const component = () => {
    if (code[at] === "(") {
      at++;
      const inner = expression();
      if (code[at] !== ")") fail();
      at++;
      return inner;
    }
    if (code[at] === "{") {
      annotation();
      return one;
    }
    const digits = /^\d+(?![*])/.exec(code.slice(at))?.[0];
    if (digits) {
      at += digits.length;
      return decimal(digits);
    }
    const symbol = /^(?:[^\d./(){}[\]]|\[[^\]]*\])+/.exec(code.slice(at))?.[0];
    if (!symbol) return fail();
    at += symbol.length;
    const value = atom(symbol) ?? fail();
    const exponent = /^-?\d+/.exec(code.slice(at))?.[0];
    if (exponent) at += exponent.length;
    if (code[at] === "{") annotation();
    return power(value, Number(exponent ?? 1));
  };
  const annotation = () => {
    at = code.indexOf("}", at) + 1;
    if (at === 0) fail();
  };
  const result = expression();
  if (at !== code.length) fail();
  return result;
}

const rows = readFileSync(here("units.table.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [code, ucum, symbol, en, zh, aliases = ""] = line.split("|");
    return { code, ucum, symbol: symbol || aliases.split(",")[0], en, zh, aliases };
  });

const seen = new Set();
const lines = rows.map(({ code, ucum, symbol, en, zh, aliases }) => {
  if (seen.has(code)) throw new Error(`code ${code} stands twice`);
  seen.add(code);
  if (!zh || !en || !symbol) throw new Error(`code ${code}: names or symbol are missing`);
  // Celsius and Fahrenheit: SI value = value * n/d + offset. Without a linear conversion n is 0.
  if (ucum === "Cel")
    return ["CEL", ucum, symbol, en, zh, "1", "1", "0", "5463/20", "4=1", aliases];
  if (ucum === "[degF]")
    return ["FAH", ucum, symbol, en, zh, "5", "9", "0", "45967/180", "4=1", aliases];
  if (ucum === "" || ucum === "[pH]")
    return [code, ucum, symbol, en, zh, "0", "1", "0", "", "", aliases];
  const { n, d, p, dim } = evaluate(ucum === "1" ? "{one}" : ucum);
  const exponents = dim.flatMap((x, i) => (x === 0 ? [] : [`${i}=${x}`])).join(" ");
  return [code, ucum, symbol, en, zh, `${n}`, `${d}`, `${p}`, "", exponents, aliases];
});
const text = lines
  .map((line) => line.join("|").replaceAll("\\", "\\\\").replaceAll("`", "\\`"))
  .join("\n");
writeFileSync(
  here("../src/units/units.generated.ts"),
  `// Made by scripts/units.mjs from scripts/units.table.txt; do not edit.
// One unit a line: code|UCUM|symbol|English|Chinese|numerator|denominator|power of pi|offset|dimension|other spellings
// SI value = value * numerator / denominator * pi^power + offset. Dimension: axis=exponent, axes ${axes.map((a, i) => `${i} ${a}`).join(", ")}.
export const unitTable = \`${text}\`;
`,
);
console.log(`${lines.length} units`);

const check = process.argv.indexOf("--check");
if (check > 0) {
  const published = new Map();
  for (const line of readFileSync(process.argv[check + 1], "utf8").split("\n")) {
    const match = /^([A-Z0-9]+),(\d+),"(.*)","(.*)"/.exec(line);
    if (match) published.set(match[1], { id: Number(match[2]), symbol: match[3], name: match[4] });
  }
  for (const { code, symbol, en } of rows) {
    const there = published.get(code);
    const id = [...code].reduce((sum, c) => sum * 256 + c.charCodeAt(0), 0);
    if (!there) console.log(`${code} ${en}: not in the file (only in Recommendation 20)`);
    else if (there.name !== en || there.id !== id || (there.symbol && there.symbol !== symbol))
      console.log(`${code}: differs`, there, { symbol, en, id });
  }
}
