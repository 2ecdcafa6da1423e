import type {
  SurveyAnswer,
  SurveyCounts,
  SurveyGroup,
  SurveyResult,
  SurveySize,
  SurveyTarget,
} from './survey.ts';

/** The parts of a survey, in their order; each may be the last. */
export const SURVEY_STAGES = ['controls', 'relays', 'other-ports', 'ipv6', 'authorities'] as const;
export type SurveyStage = (typeof SURVEY_STAGES)[number];

/** Targets that are asked together, four at a time, before the next round is due. */
export interface SurveyRound {
  readonly stage: SurveyStage;
  readonly targets: readonly SurveyTarget[];
}

/** All that a survey may ask: announced before the click. It may ask less, never more. */
export interface SurveyPlan {
  readonly size: SurveySize;
  /** 0 to 2^32 - 1. The same seed draws the same targets from the same lists. */
  readonly seed: number;
  /** ms since the epoch: when the relays were published. */
  readonly directoryDate: number;
  readonly rounds: readonly SurveyRound[];
  /** At most so many targets of each group. */
  readonly groups: Partial<Readonly<Record<SurveyGroup, number>>>;
  /** At most so many of Tor's addresses in all; less than the sum of their groups, because no survey needs all of them. */
  readonly mostTor: number;
  /** At most so many targets in all. */
  readonly most: number;
  /** How long it takes at most. */
  readonly longestMs: number;
  /** Whether so many relays and hosts can show a block at all, with a directory of this age. */
  readonly canShowBlock: boolean;
}

/** A survey while it runs. */
export interface SurveyState {
  readonly plan: SurveyPlan;
  readonly startedAt: number;
  readonly stage: SurveyStage;
  /** What is being asked now. */
  readonly asking: readonly SurveyTarget[];
  readonly answers: readonly SurveyAnswer[];
  readonly groups: SurveyCounts;
  /** There as soon as it is decided; the loop has then ended. */
  readonly result?: SurveyResult;
}
