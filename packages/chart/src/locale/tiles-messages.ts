import type { MessageTable } from "./messages.js";

/** Texts of key figures. */
export const tilesMessages: MessageTable = {
  en: {
    "kind.tiles": "Key figures",
    "tile.oee": "OEE",
    "tile.availability": "Availability",
    "tile.performance": "Performance",
    "tile.quality": "Quality",
    "tile.target": "Target {percent} %",
    "tile.tone.good": "on target",
    "tile.tone.warn": "attention",
    "tile.tone.bad": "off target",
    "tiles.figure": "Figure",
    "tiles.value": "Value",
    "tiles.note": "Note",
  },
  zh: {
    "kind.tiles": "关键指标",
    "tile.oee": "设备综合效率 OEE",
    "tile.availability": "可用率",
    "tile.performance": "性能率",
    "tile.quality": "合格率",
    "tile.target": "目标 {percent} %",
    "tile.tone.good": "达标",
    "tile.tone.warn": "注意",
    "tile.tone.bad": "未达标",
    "tiles.figure": "指标",
    "tiles.value": "数值",
    "tiles.note": "说明",
  },
};
