/** Exit codes: the same as those of every Taktline command. */
export const exitCodes = { ok: 0, unexpected: 1, usage: 2, badInput: 4 } as const;

/** A failure that ends the run with a sentence for people and an exit code for scripts. */
export class RunFailure extends Error {
  override readonly name = "RunFailure";
  readonly exitCode: number;
  readonly code: string;

  constructor(exitCode: number, code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
    this.code = code;
  }
}
