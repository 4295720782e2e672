/**
 * The fields of a line of SHDR.
 *
 * Blanks around a field are dropped. A field that begins with a double quote and ends with one before the next pipe or the end
 * is quoted: inside, a backslash takes the next character as it is, so that `\|` is a pipe. Any other quote is text.
 *
 * @param max - the last of so many fields is the rest of the line as it is
 */
export function splitFields(line: string, max = Number.POSITIVE_INFINITY): string[] {
  if (max === Number.POSITIVE_INFINITY && line.indexOf('"') < 0) {
    return line.split("|").map((field) => field.trim());
  }
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (fields.length === max - 1) {
      fields.push(line.slice(at));
      return fields;
    }
    let begin = at;
    while (line[begin] === " " || line[begin] === "\t") begin++;
    let end = -1;
    if (line[begin] === '"') {
      let text = "";
      for (let i = begin + 1; i < line.length && end < 0; i++) {
        const char = line[i]!;
        if (char === "\\" && i + 1 < line.length) text += line[++i]!;
        else if (char === "|") break;
        else if (char === '"') {
          let next = i + 1;
          while (line[next] === " " || line[next] === "\t") next++;
          if (next === line.length || line[next] === "|") end = next;
          else break;
        } else text += char;
      }
      if (end >= 0) fields.push(text);
    }
    if (end < 0) {
      end = line.indexOf("|", at);
      if (end < 0) end = line.length;
      fields.push(line.slice(at, end).trim());
    }
    if (end >= line.length) return fields;
    at = end + 1;
  }
}
