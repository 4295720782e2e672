export {
  renderXlsx,
  type XlsxOptions,
  type XlsxWorkbook,
  xlsxWorkbook,
} from "./xlsx-workbook.js";
