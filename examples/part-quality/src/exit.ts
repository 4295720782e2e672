import type { Text } from "./texts.js";

/** Exit codes: the same as those of every Taktline command. */
export const exitCodes = { ok: 0, unexpected: 1, usage: 2, badInput: 4 } as const;

/** A failure that ends the run with a sentence for people, in their language, and an exit code for scripts. */
export class RunFailure extends Error {
  override readonly name = "RunFailure";
  readonly exitCode: number;
  readonly code: string;
  readonly text: Text;

  constructor(exitCode: number, code: string, text: Text, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
    this.code = code;
    this.text = text;
  }
}
