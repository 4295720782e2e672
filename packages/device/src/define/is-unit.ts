/** Whether a UN/ECE Recommendation 20 code exists. */
export function isUnit(_code: string): boolean {
  return true;
}
