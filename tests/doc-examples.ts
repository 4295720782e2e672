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
 * Turns an example into a module that checks itself: a line `expression; // => value` becomes an assertion.
 * A value may go on in following lines that begin with `//`.
 */
export function executableExample(code: string): string {
  const lines = code.split("\n");
  const out: string[] = [];
  let statement: string[] = [];
  const flush = () => {
    out.push(...statement);
    statement = [];
  };
  for (const line of lines) {
    const mark = /^(.*?);?\s*\/\/ => (.*)$/.exec(line);
    if (mark === null) {
      statement.push(line);
      if (/[;{}]\s*$/.test(line) || line.trim() === "" || line.trim().startsWith("//")) flush();
      continue;
    }
    const expression = [...statement, mark[1]!].join("\n").trim();
    statement = [];
    const declared = /^(?:const|let) (\w+)(?:: [^=]+)? = ([\s\S]*)$/.exec(expression);
    if (declared === null) out.push(`check((${expression}), (${mark[2]}));`);
    else out.push(`${expression};`, `check(${declared[1]}, (${mark[2]}));`);
  }
  flush();
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
