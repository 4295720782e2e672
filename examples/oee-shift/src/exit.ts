import type { Text } from "./texts.js";

/** A failure that ends the example with a sentence for people, in their language, and an exit code for scripts. */
export class ExampleFailure extends Error {
  override readonly name = "ExampleFailure";
  readonly exitCode: number;
  readonly text: Text;

  constructor(exitCode: number, text: Text, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
    this.text = text;
  }
}

/** Exit codes: the same as those of every Taktline command. */
export const exitCodes = { ok: 0, unexpected: 1, usage: 2, badInput: 4 } as const;
