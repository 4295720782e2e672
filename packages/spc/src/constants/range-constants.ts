import type { ConstantsMode } from "./constants-mode.js";
import { d2 } from "./d2.js";
import { d3 } from "./d3.js";
import { d4 } from "./d4.js";
import { checkTableSize, printed } from "./table-constant.js";

/** D3 to seven decimals as tables in circulation print it for n = 2 to 25; its fifth decimal is off from the exact value. */
const tabled = [
  0.8525033, 0.8883697, 0.8798108, 0.8640855, 0.8480442, 0.8332108, 0.8198378, 0.8078413, 0.7970584,
  0.787323, 0.7784873, 0.7704257, 0.763033, 0.7562217, 0.7499188, 0.7440627, 0.7386021, 0.7334929,
  0.728698, 0.7241851, 0.7199267, 0.7158987, 0.7120802, 0.7084528,
];

/** Mean (`d2`), standard deviation (`d3`) and median (`d4`) of the range of n values. */
export interface RangeConstants {
  readonly d2: number;
  readonly d3: number;
  readonly d4: number;
}

/** The constants of a range of n values; `d4` only when asked for, because it costs a root search. */
export function rangeConstants(n: number, mode: ConstantsMode, median: boolean): RangeConstants {
  if (mode === "exact") return { d2: d2(n), d3: d3(n), d4: median ? d4(n) : 0 };
  checkTableSize(n);
  return { d2: printed(d2(n), 3), d3: tabled[n - 2]!, d4: median ? printed(d4(n), 3) : 0 };
}
