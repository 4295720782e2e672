/** A line on a terminal that tells how far the run has come; silent elsewhere. */
export function progress(stream: NodeJS.WriteStream) {
  const shown = stream.isTTY === true && process.env.TERM !== "dumb";
  let last = 0;
  return {
    show(sent: number, t: number): void {
      const now = Date.now();
      if (!shown || now - last < 100) return;
      last = now;
      stream.write(`\r${sent} values, plant time ${new Date(t).toISOString().slice(0, 16)}Z `);
    },
    clear(): void {
      if (shown && last > 0) stream.write("\r\u001b[K");
    },
  };
}
