import { defineDevice, f } from "@taktline/device";

/** The machining centre of the line: one definition for the wire, the host and the report. */
export const machiningCentre = defineDevice({
  id: "taktline.machiningCentre",
  version: 1,
  title: { en: "Machining centre", zh: "加工中心" },
  properties: {
    state: f.text({ title: { en: "State", zh: "状态" } }),
    parts: f.uint32({ unit: "C62", title: { en: "Parts made", zh: "产量" } }),
    scrap: f.uint32({ unit: "C62", title: { en: "Scrap", zh: "废品数" } }),
    bore: f.float64({ unit: "MMT", title: { en: "Bore diameter", zh: "孔径" } }),
    spindlePower: f.float64({ unit: "KWT", title: { en: "Spindle power", zh: "主轴功率" } }),
  },
});

/** The milling machine whose parts were recorded: the three columns that the chart needs. */
export const mill = defineDevice({
  id: "taktline.mill",
  version: 1,
  title: { en: "CNC mill", zh: "数控铣床" },
  properties: {
    part: f.int32({ title: { en: "Part number", zh: "零件号" } }),
    process: f.text({ title: { en: "Machining process", zh: "加工工序" } }),
    spindlePower: f.float64({ unit: "KWT", title: { en: "Spindle power", zh: "主轴功率" } }),
  },
});
