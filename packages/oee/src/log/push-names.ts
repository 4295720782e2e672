import { isBad, TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "../errors.catalogue.js";
import { toGrid } from "../model/grid.js";
import type { CountFrame, NameFrame } from "../model/oee-input.js";
import { type EventLog, pushEvent } from "./event-log.js";

/** Checks that the columns of a frame that was made by hand fit each other. */
export function checkColumns(frame: NameFrame | CountFrame): void {
  const { t, v, q } = frame;
  if (v.length === t.length && (q === undefined || q.length === t.length)) return;
  throw new TaktlineError<OeeErrorCode>(
    "OEE_COLUMNS",
    `t has ${t.length} events, v has ${v.length}${q === undefined ? "" : `, q has ${q.length}`}; give each one entry per event`,
    { details: { t: t.length, v: v.length, q: q?.length } },
  );
}

/** Numbers names in the order of their arrival, on top of a list of known ones. */
export function nameCoder(list: string[]): (name: string) => number {
  const codes = new Map(list.map((name, code) => [name, code]));
  return (name) => {
    let code = codes.get(name);
    if (code === undefined) {
      code = list.push(name) - 1;
      codes.set(name, code);
    }
    return code;
  };
}

/** Takes in name changes; a sample of Bad quality is code 0, "nothing known". */
export function pushNames(
  log: EventLog,
  from: number,
  code: (name: string) => number,
  frame: NameFrame,
): void {
  checkColumns(frame);
  const { t, v, q } = frame;
  for (let i = 0; i < t.length; i++) {
    const at = toGrid(t[i]!);
    if (!Number.isFinite(at)) log.invalidTime++;
    else {
      const known = q === undefined || !isBad(q[i]!);
      pushEvent(log, from, at, known ? code(v[i]!) : 0, false);
    }
  }
}
