import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import type { Interval } from "../gage-rr/types.js";

/** A judgement: the name or number of a category. `1` and `"1"` are the same category. */
export type Rating = string | number;

/** One judgement in the long form. */
export interface AttributeRow {
  /** Which sample was judged. */
  readonly part: string | number;
  /** Who judged it. */
  readonly appraiser: string | number;
  /** The judgement; null, undefined, NaN and the empty text are missing. */
  readonly rating: Rating | null | undefined;
}

/** The judgements of an attribute study: a table, or rows in any order. */
export type AttributeData =
  | {
      /** The judgements, `[part][appraiser][trial]`. */
      readonly ratings: readonly (readonly (readonly (Rating | null | undefined)[])[])[];
      /** Names of the parts; default 1, 2, 3 ... */
      readonly parts?: readonly (string | number)[];
      /** Names of the appraisers; default A, B, C ... */
      readonly appraisers?: readonly (string | number)[];
      /** The true category of each part, in their order; default unknown. */
      readonly standard?: readonly Rating[];
    }
  | {
      /** The judgements. */
      readonly rows: readonly AttributeRow[];
      /** The true category by name of the part; default unknown. */
      readonly standard?: Readonly<Record<string, Rating>>;
    };

/** Options of `attributeAgreement`. */
export interface AttributeOptions {
  /** All categories, lowest first where they have an order; default those found: numbers ascending, texts as they come. */
  readonly categories?: readonly Rating[];
  /** Whether categories have an order, so that Kendall's coefficients mean something; default false. */
  readonly ordinal?: boolean;
  /** Of two categories the one that means good, for miss and false alarm rates; default none. */
  readonly accept?: Rating;
  /** Confidence level of all intervals, above 0, below 1; default 0.95. */
  readonly confidence?: number;
}

/** How often judgements matched. */
export interface AgreementShare {
  /** Parts judged. */
  readonly inspected: number;
  /** Parts where all judgements compared were the same. */
  readonly matched: number;
  /** 100 matched / inspected. */
  readonly percent: number;
  /** Exact (Clopper-Pearson) two-sided confidence interval in percent. */
  readonly interval: Interval;
}

/** A kappa with its errors. */
export interface Kappa {
  /** The category against all others, or null for all categories. */
  readonly category: string | null;
  /** Agreement beyond chance, at most 1; null where all judgements are one category (or none is this one). */
  readonly kappa: number | null;
  /** Standard error if there were no agreement beyond chance: for the test. */
  readonly se0: number | null;
  /** kappa / se0. */
  readonly z: number | null;
  /** Upper tail of z: the chance of so much agreement where there is none. */
  readonly p: number | null;
  /** Asymptotic standard error of the kappa found: for the interval. */
  readonly se: number | null;
  /** Interval from the asymptotic standard error, cut to -1 to 1. */
  readonly interval: Interval | null;
}

/** Kappas of all categories and of each. */
export interface KappaTable {
  /** Over all categories. */
  readonly overall: Kappa;
  /** Each category against the others. */
  readonly categories: readonly Kappa[];
}

/** Kendall's coefficient of concordance. */
export interface KendallW {
  /** 0 (none) to 1, corrected for ties; null where all ranks are tied. */
  readonly w: number | null;
  /** m (n - 1) W. */
  readonly chiSquared: number | null;
  /** Parts less one. */
  readonly df: number;
  /** Upper tail of chi-squared. */
  readonly p: number | null;
}

/** Kendall's rank correlation, tau-b. */
export interface KendallTau {
  /** -1 to 1, corrected for ties; null where one side is all ties. */
  readonly tau: number | null;
  /** Normal score of concordant less discordant pairs, with the variance under ties. */
  readonly z: number | null;
  /** Two-sided p value. */
  readonly p: number | null;
}

/** Miss and false alarm rates of two categories. */
export interface Effectiveness {
  /** Percent of judgements "good" among those of bad parts; null where no part is bad. */
  readonly missPercent: number | null;
  /** Percent of judgements "bad" among those of good parts; null where no part is good. */
  readonly falseAlarmPercent: number | null;
  /**
   * The worst of three bands of AIAG. Acceptable: effectiveness 90, miss 2, false alarm 5; marginal: 80, 5, 10.
   */
  readonly verdict: "acceptable" | "marginal" | "unacceptable";
}

/** The result of an attribute agreement study. */
export interface AttributeResult {
  /** Names of the parts used. */
  readonly parts: readonly string[];
  /** Names of the appraisers. */
  readonly appraisers: readonly string[];
  /** Judgements per part and appraiser. */
  readonly trials: number;
  /** Categories, in their order. */
  readonly categories: readonly string[];
  /** Per appraiser: do they agree with themselves? Empty with one trial. */
  readonly within: readonly {
    /** The appraiser. */
    readonly appraiser: string;
    /** Parts judged the same in all trials. */
    readonly share: AgreementShare;
    /** Fleiss' kappa between trials. */
    readonly fleiss: KappaTable;
    /** Kendall's W between trials; null where categories have no order. */
    readonly kendall: KendallW | null;
  }[];
  /** Per appraiser: do they agree with the standard? Empty without one. */
  readonly versusStandard: readonly {
    /** The appraiser. */
    readonly appraiser: string;
    /** Parts judged as the standard in all trials. */
    readonly share: AgreementShare;
    /** Fleiss' kappa of each trial with the standard, averaged over trials. */
    readonly fleiss: KappaTable;
    /** Cohen's kappa of all judgements with the standard, in one table. */
    readonly cohen: KappaTable;
    /** Judgements by category: `[appraiser's][standard's]`. */
    readonly table: readonly (readonly number[])[];
    /** Kendall's tau-b with the standard, averaged over trials; null where categories have no order. */
    readonly kendall: KendallTau | null;
    /** Miss and false alarm rates; null without `accept`. */
    readonly effectiveness: Effectiveness | null;
  }[];
  /** Do all agree with each other? Null with one appraiser. */
  readonly between: {
    /** Parts that all appraisers judged the same in all trials. */
    readonly share: AgreementShare;
    /** Fleiss' kappa between all judgements of a part. */
    readonly fleiss: KappaTable;
    /** Kendall's W between all judgements; null where categories have no order. */
    readonly kendall: KendallW | null;
    /** Each pair of appraisers: Cohen's kappa, trial k against trial k. */
    readonly pairs: readonly {
      /** The two appraisers. */
      readonly appraisers: readonly [string, string];
      /** Judgements by category: `[first's][second's]`. */
      readonly table: readonly (readonly number[])[];
      /** Cohen's kappa. */
      readonly cohen: KappaTable;
    }[];
  } | null;
  /** Do all agree with the standard? Null without one. */
  readonly allVersusStandard: {
    /** Parts that all judged as the standard in all trials. */
    readonly share: AgreementShare;
    /** Fleiss' kappa with the standard, averaged over appraisers. */
    readonly fleiss: KappaTable;
    /** Kendall's tau-b with the standard, averaged over appraisers; null where categories have no order. */
    readonly kendall: KendallTau | null;
  } | null;
  /** Confidence level used. */
  readonly confidence: number;
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}
