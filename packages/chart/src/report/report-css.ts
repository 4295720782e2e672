import { themeVariables } from "../theme/theme-variables.js";
import { darkTheme, lightTheme } from "../theme/themes.js";

const base = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--tk-page);color:var(--tk-ink);font:15px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{max-width:912px;margin:0 auto;padding:40px;background:var(--tk-background)}
header{padding-bottom:20px;border-bottom:2px solid var(--tk-ink)}
h1{margin:0;font-size:28px;line-height:1.25;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
h2{margin:0 0 12px;font-size:19px;line-height:1.35;font-weight:650}
:lang(zh) h1{letter-spacing:0}
h3{margin:20px 0 8px;font-size:15px;line-height:1.4;font-weight:650}
.audit td:not(.end){white-space:pre-line;min-width:5.5em}
.audit td:last-child:not(.end){min-width:13em}
.audit th,.audit td{padding:6px 8px}
.audit table{font-size:12.5px}
.sub{margin:6px 0 0;color:var(--tk-muted);font-size:16px}
.made{margin:4px 0 0;color:var(--tk-muted);font-size:13px}
section{padding:28px 0 4px}
section+section{margin-top:24px;border-top:1px solid var(--tk-grid)}
p{margin:0 0 12px;max-width:44em}
figure{margin:0 0 22px}
figure svg{display:block;width:100%;height:auto}
.narrow{display:none}
details{margin:8px 0 0;font-size:13px}
summary{cursor:pointer;color:var(--tk-muted);padding:4px 0;width:max-content;max-width:100%}
summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--tk-data);outline-offset:2px}
.scroll{overflow-x:auto;max-width:100%;background:linear-gradient(90deg,var(--tk-background) 40%,transparent) 0/32px 100%,linear-gradient(270deg,var(--tk-background) 40%,transparent) 100%/32px 100%,linear-gradient(90deg,#0003,transparent) 0/9px 100%,linear-gradient(270deg,#0003,transparent) 100%/9px 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll}
details .scroll{max-height:340px;overflow-y:auto;border:1px solid var(--tk-grid);border-radius:6px}
table{border-collapse:collapse;min-width:100%;font-size:13.5px;line-height:1.45}
details table{font-size:12.5px}
caption{text-align:start;color:var(--tk-muted);padding:0 0 6px;font-size:13px}
th,td{padding:7px 12px;text-align:start;vertical-align:baseline;border-bottom:1px solid var(--tk-grid)}
th{font-weight:600;color:var(--tk-muted);min-width:4.2em}
thead th{border-bottom:1.5px solid var(--tk-axis)}
details thead th{position:sticky;top:0;background:var(--tk-surface);border-bottom:1px solid var(--tk-grid)}
details tr:last-child td{border-bottom:0}
td{white-space:nowrap}
td:not(.end){white-space:normal;min-width:6.5em}
td:last-child:not(:first-child):not(.end){min-width:10em}
.end{text-align:end}
.block{margin:0 0 20px}
.notes{margin:0 0 20px;padding:2px 0 2px 16px;border-left:3px solid var(--tk-grid);color:var(--tk-muted);font-size:13.5px;list-style:none}
.notes li{margin:4px 0}
footer{margin-top:32px;padding-top:14px;border-top:1px solid var(--tk-grid);color:var(--tk-muted);font-size:12.5px}
@media (min-width:960px){main{margin:28px auto;border-radius:10px;box-shadow:0 1px 2px #0000000f,0 8px 28px #0000000d}}
@media (max-width:640px){main{padding:22px 16px}th,td{padding:6px 8px}h1{font-size:23px}h2{font-size:17.5px}section{padding-top:22px}.wide{display:none}.narrow{display:block}}`;

const print = `@page{size:A4;margin:14mm}
@media print{body{background:none;font-size:10.5pt}main{max-width:none;margin:0;padding:0;border-radius:0;box-shadow:none}.wide{display:block}.narrow,details{display:none}figure,tr,.notes li{break-inside:avoid}h1,h2,h3,caption{break-after:avoid}thead{display:table-header-group}.scroll{overflow:visible;background:none}section{padding-top:18px}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}`;

/** The style sheet of a report. */
export function reportCss(theme: "auto" | "light" | "dark"): string {
  const light = `:root{color-scheme:light;--tk-page:#eef1f4;${themeVariables(lightTheme)}}`;
  const dark = `:root{color-scheme:dark;--tk-page:#0d1318;${themeVariables(darkTheme)}}`;
  const colours =
    theme === "light"
      ? light
      : theme === "dark"
        ? `${dark}\n@media print{${light}}`
        : `${light}\n@media screen and (prefers-color-scheme:dark){${dark}}`;
  return `${colours}\n${base}\n${print}`;
}
