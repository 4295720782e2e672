/** A failure that ends the example with a sentence for people and an exit code for scripts. */
export class ExampleFailure extends Error {
  override readonly name = "ExampleFailure";
  readonly exitCode: number;

  constructor(exitCode: number, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
  }
}

/** Exit codes: the same as those of every Taktline command. */
export const exitCodes = { ok: 0, unexpected: 1, usage: 2, badInput: 4 } as const;
