import { expect, it } from 'vitest';
import { SURVEY_CONCLUSIONS, type SurveyConclusion } from '../../../utils/model/survey.ts';
import { measuredBy } from '../../../utils/survey/measured.ts';
import { OPEN } from '../../components/survey/plan.ts';

/** The scenario of which each conclusion says something, and whether that one is in force. */
const TABLE: Readonly<
  Record<SurveyConclusion['type'], readonly [scenario: string, isBlocked: boolean] | undefined>
> = {
  open: ['relays', false],
  'relays-blocked': ['relays', true],
  some: ['relays', true],
  'only-some-ports': ['relays', false],
  'authorities-only': ['authorities', true],
  'cannot-tell': undefined,
};

it.each(SURVEY_CONCLUSIONS)('what %s says of a scenario', (type) => {
  const conclusion: SurveyConclusion = type === 'cannot-tell' ? { type, why: 'in-between' } : { type };
  const measured = measuredBy({ ...OPEN, conclusion });
  expect(measured && [measured.scenario, measured.isBlocked]).toEqual(TABLE[type]);
  if (measured !== undefined) expect(measured).toMatchObject({ found: type, at: OPEN.finishedAt });
});
