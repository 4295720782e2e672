import type { MessageTable } from "./messages.js";

/** Heads of columns in tables of control charts: no picture pays for them. */
export const controlTableMessages: MessageTable = {
  en: {
    "control.rules": "Rules",
    "control.stage": "Stage",
    "control.center": "CL",
    "control.ucl": "UCL",
    "control.lcl": "LCL",
  },
  zh: {
    "control.rules": "判异准则",
    "control.stage": "阶段",
    "control.center": "CL",
    "control.ucl": "UCL",
    "control.lcl": "LCL",
  },
};
