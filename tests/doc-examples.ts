import ts from "typescript";

/** One runnable block of a doc comment or a Markdown page. */
export interface DocExample {
  /** One-based line of the block in its file. */
  readonly line: number;
  readonly code: string;
}

/**
 * Collects the fenced `ts` blocks of a file: in sources those of doc comments, in Markdown all but those marked `ts no-run`.
 */
export function readExamples(path: string, text: string): DocExample[] {
  const inComments = path.endsWith(".ts");
  const fence = inComments ? /^\s*\* ```(.*)$/ : /^```(.*)$/;
  const examples: DocExample[] = [];
  let start = -1;
  let info = "";
  let body: string[] = [];
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const match = fence.exec(lines[i]!);
    if (start < 0) {
      if (match === null) continue;
      start = i + 1;
      info = match[1]!.trim();
      body = [];
    } else if (match === null) {
      body.push(inComments ? lines[i]!.replace(/^\s*\* ?/, "") : lines[i]!);
    } else {
      if (info === "ts") examples.push({ line: start, code: body.join("\n") });
      start = -1;
    }
  }
  return examples;
}

/**
 * Turns an example into a module that checks itself: a statement followed by `// => value`, on its line or on the next,
 * becomes an assertion on its expression or on the constant it declares. A value may go on in further comment lines.
 */
export function executableExample(code: string): string {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const out: string[] = [];
  for (const statement of source.statements) {
    const text = statement.getText(source);
    const mark = /^[ \t]*(?:\n[ \t]*)?\/\/ => (.*(?:\n[ \t]*\/\/(?! =>).*)*)/.exec(
      code.slice(statement.end),
    );
    if (mark === null) {
      out.push(text);
      continue;
    }
    const value = mark[1]!.replace(/\n[ \t]*\/\//g, "\n");
    if (ts.isExpressionStatement(statement)) {
      out.push(`check((${statement.expression.getText(source)}), (${value}));`);
    } else if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations[0]!.name.getText(source);
      out.push(text, `check(${name}, (${value}));`);
    } else {
      out.push(
        text,
        "throw new SyntaxError('`// =>` follows neither an expression nor a declaration');",
      );
    }
  }
  return [
    'import { expect as expectValue } from "vitest";',
    "export let assertions = 0;",
    "function check(actual: unknown, expected: unknown): void {",
    "  assertions++;",
    "  expectValue(actual).toEqual(expected);",
    "}",
    ...out,
    "",
  ].join("\n");
}
