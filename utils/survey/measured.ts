import type { Measured } from '../model/measured.ts';
import type { SurveyConclusion, SurveyResult } from '../model/survey.ts';

/** The scenario that a conclusion says something of. Of the authorities, most surveys ask nothing. */
const SCENARIO_OF = {
  open: 'relays',
  'relays-blocked': 'relays',
  some: 'relays',
  'only-some-ports': 'relays',
  'authorities-only': 'authorities',
} as const;
const BLOCKED: readonly SurveyConclusion['type'][] = ['relays-blocked', 'some', 'authorities-only'];

/** What a survey says of a scenario; `undefined`: nothing. */
export function measuredBy({ conclusion, finishedAt }: SurveyResult): Measured | undefined {
  if (conclusion.type === 'cannot-tell') return undefined;
  const { type: found } = conclusion;
  return { scenario: SCENARIO_OF[found], found, isBlocked: BLOCKED.includes(found), at: finishedAt };
}
