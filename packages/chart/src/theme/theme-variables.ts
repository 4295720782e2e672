import type { ChartTheme } from "./chart-theme.js";
import { lightTheme } from "./themes.js";

function walk(
  value: unknown,
  name: string,
  visit: (name: string, colour: string) => string,
): unknown {
  if (typeof value === "string") return visit(name, value);
  if (Array.isArray(value)) return value.map((item, i) => walk(item, `${name}-${i + 1}`, visit));
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([key, item]) => [
      key,
      walk(item, `${name}-${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, visit),
    ]),
  );
}

/** The colours of a theme as CSS declarations that the `auto` theme reads: `--tk-ink:#1b2733;...`. */
export function themeVariables(theme: ChartTheme): string {
  const declarations: string[] = [];
  walk(theme, "--tk", (name, colour) => {
    declarations.push(`${name}:${colour}`);
    return colour;
  });
  return declarations.join(";");
}

/** A theme whose colours are CSS variables, with the light ones where no variable is set. */
export function variableTheme(): ChartTheme {
  return walk(lightTheme, "--tk", (name, colour) => `var(${name},${colour})`) as ChartTheme;
}
