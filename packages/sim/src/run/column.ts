/** A growing column of doubles. */
export class DoubleColumn {
  private data = new Float64Array(64);
  private length = 0;

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }

  /** A copy of what was pushed. */
  values(): Float64Array {
    return this.data.slice(0, this.length);
  }
}
