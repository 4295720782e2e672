/** Resolves when the condition holds; rejects with what was waited for. */
export async function waitFor(
  what: string,
  condition: () => boolean,
  timeoutMs = 8000,
): Promise<void> {
  const until = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > until) throw new TypeError(`waited ${timeoutMs} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
