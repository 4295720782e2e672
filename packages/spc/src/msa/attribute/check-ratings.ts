import { refuse } from "../../refuse.js";

/** Throws `SPC_MSA_DESIGN` unless all raters have equally many finite ratings. */
export function checkFiniteRatings(what: string, ratings: readonly ArrayLike<number>[]): void {
  const n = ratings[0]?.length ?? 0;
  ratings.forEach((one, i) => {
    if (one.length !== n || !Array.from(one).every(Number.isFinite)) {
      refuse(
        "SPC_MSA_DESIGN",
        `${what} needs ${n} finite ratings of every rater; rater ${i} has not`,
        {
          rater: i,
        },
      );
    }
  });
}
