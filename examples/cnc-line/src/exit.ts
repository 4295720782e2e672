/** A failure that ends the demo with a sentence for people and an exit code for scripts. */
export class DemoFailure extends Error {
  override readonly name = "DemoFailure";
  readonly exitCode: number;
  readonly code: string;

  constructor(exitCode: number, code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
    this.code = code;
  }
}

/** Exit codes: the same as those of every Taktline command. */
export const exitCodes = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  badInput: 4,
  network: 5,
  interrupted: 130,
} as const;
