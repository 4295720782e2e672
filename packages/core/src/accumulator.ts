/**
 * What every running computation offers: the streaming door to the same algorithm as its pure function.
 *
 * After the same inputs `value()` gives the bits that the pure function gives, however they were cut into pushes.
 * Time comes with the inputs: an accumulator reads no clock. What `save` gave goes into the `restore...` function of the
 * same computation, also in another process and after a restart.
 *
 * It is a shape to be satisfied, not a class to extend.
 */
export interface Accumulator<Input, Output, State> {
  /** Takes the next input; several are pushed in the order of arrival. */
  push(input: Input): void;
  /** The answer over everything pushed so far; asking changes nothing. */
  value(): Output;
  /** The state as plain JSON data, self-contained. */
  save(): State;
}
