// node --import tsx --conditions=@taktline/source bench/codec/main.ts [--processes=7] [--rounds=24] [--slice-ms=4] [--only=text]
import { runBench } from "../harness/run-bench.js";
import { decodeAliases, decodeNamed, encodeAliases, encodeNamed } from "./cases.js";

await runBench(
  {
    name: "codec",
    about: "Sparkplug B payloads, encode and decode, against named competitors on the same metrics",
    cases: {
      "encode 20 named metrics": () => encodeNamed(20, 4),
      "encode 20 metrics by alias": () => encodeAliases(20, 8),
      "encode 1000 named metrics": () => encodeNamed(1000, 10),
      "encode 1000 metrics by alias": () => encodeAliases(1000, 10),
      "decode 20 named metrics": () => decodeNamed(20, 3.5),
      "decode 20 metrics by alias": () => decodeAliases(20),
      "decode 1000 named metrics": () => decodeNamed(1000),
      "decode 1000 metrics by alias": () => decodeAliases(1000),
    },
  },
  import.meta.url,
);
