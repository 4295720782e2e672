// The error pages of the docs, from the catalogues of the packages.
const texts = {
  en: {
    title: "Error and issue codes",
    intro:
      "`throws`: the call throws a `TaktlineError` with this code, for a mistake of the programmer or of the configuration. `issue`: the code comes as a value beside the data. This page is generated (`npm run docs:errors`).",
    head: "| code | comes as | when | what to do |",
  },
  zh: {
    title: "错误与问题代码",
    intro:
      "`throws`：调用会抛出带有此代码的 `TaktlineError`，说明程序或配置有误。`issue`：代码作为值随数据一起返回。本页由 `npm run docs:errors` 生成。",
    head: "| 代码 | 形式 | 何时出现 | 如何处理 |",
  },
};

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll("<", "&lt;");

export function renderErrorPage(catalogues, locale) {
  const text = texts[locale];
  const lines = [`# ${text.title}`, "", text.intro];
  for (const [folder, catalogue] of [...catalogues].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push("", `## @taktline/${folder}`, "", text.head, "|---|---|---|---|");
    for (const code of Object.keys(catalogue).sort()) {
      const entry = catalogue[code];
      lines.push(
        `| \`${code}\` | ${entry.kind} | ${cell(entry.when[locale])} | ${cell(entry.remedy[locale])} |`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}
