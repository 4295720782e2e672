import { TaktlineError } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";
import type { RuleLimits } from "./types.js";

/** The lines of the limits with the three-sigma defaults filled in; throws `SPC_LIMITS` when they are not lines. */
export function checkLimits(of: RuleLimits): Required<RuleLimits> {
  if (typeof of !== "object" || of === null) {
    throw new TaktlineError<SpcErrorCode>(
      "SPC_LIMITS",
      `limits need a line { center, ucl, lcl, sigma }; found ${of}`,
      { details: { found: of } },
    );
  }
  const { center, sigma } = of;
  const ucl = of.ucl ?? center + 3 * sigma;
  const lcl = of.lcl ?? center - 3 * sigma;
  const finite = [center, sigma, ucl, lcl].every((x) => Number.isFinite(x));
  if (!finite || sigma < 0 || lcl > center || ucl < center) {
    throw new TaktlineError<SpcErrorCode>(
      "SPC_LIMITS",
      `limits must be finite with lcl <= center <= ucl and sigma >= 0; found lcl ${lcl}, center ${center}, ucl ${ucl}, sigma ${sigma}`,
      { details: { center, sigma, ucl, lcl } },
    );
  }
  return { center, sigma, ucl, lcl };
}
