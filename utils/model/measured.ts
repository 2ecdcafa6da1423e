import type { ScenarioId } from './scenario.ts';
import type { SurveyConclusion, SurveyResult } from './survey.ts';

/** What the page of the survey stores for the other pages, beside the result. */
export interface StoredSurvey extends SurveyResult {
  /** The scenario that it says something of, and what. */
  readonly measured?: Measured;
}

/** What a survey found of what a scenario drops. */
export interface Measured {
  readonly scenario: ScenarioId;
  readonly found: Exclude<SurveyConclusion['type'], 'cannot-tell'>;
  /** The scenario is in force here. */
  readonly isBlocked: boolean;
  /** ms since the epoch */
  readonly at: number;
}
