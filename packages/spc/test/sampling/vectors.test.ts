import { type Aql, type InspectionLevel, samplingPlan } from "@taktline/spc/sampling";
import { describe, expect, it } from "vitest";
import { noVectors, vector } from "../vectors.js";

interface Query {
  readonly lot: number;
  readonly level: InspectionLevel;
  readonly aql: Aql;
}
interface Lookup {
  readonly input: { readonly queries: readonly Query[] };
  readonly expected: { readonly normal: readonly (Query & Record<string, unknown>)[] };
}

describe("the acceptance vectors", () => {
  it.skipIf(noVectors !== undefined)("pub-iso2859-lookup: every look-up is exact", () => {
    const { expected } = vector<Lookup>("pub-iso2859-lookup");
    const found = expected.normal.map(({ lot, level, aql }) => {
      const p = samplingPlan({ lotSize: lot, level, aql });
      const { codeLetter, planLetter, n, fullInspection } = p;
      return { lot, level, aql, codeLetter, planLetter, n, Ac: p.ac, Re: p.re, fullInspection };
    });
    expect(found).toEqual(expected.normal);
  });
});
