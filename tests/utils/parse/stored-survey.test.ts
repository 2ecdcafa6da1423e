import { describe, expect, it } from 'vitest';
import {
  CANNOT_TELL,
  SURVEY_CONCLUSIONS,
  SURVEY_PATTERNS,
  type SurveyConclusion,
  type SurveyPattern,
} from '../../../utils/model/survey.ts';
import { parseStoredSurvey } from '../../../utils/parse/stored-survey.ts';
import { OPEN } from '../../components/survey/plan.ts';

const patterns = SURVEY_PATTERNS.map((type): SurveyPattern => {
  if (type === 'new-relays-answer') return { type, listDays: 30 };
  return type === 'country' ? { type, country: 'de' } : { type };
});
const conclusions: readonly SurveyConclusion[] = [
  ...SURVEY_CONCLUSIONS.filter((type) => type !== 'cannot-tell').map((type) => ({ type })),
  ...CANNOT_TELL.map((why) => ({ type: 'cannot-tell', why }) as const),
  ...patterns.flatMap((pattern) => [
    { type: 'some', pattern } as const,
    { type: 'relays-blocked', pattern } as const,
  ]),
];

describe('a stored survey', () => {
  it.each(conclusions)('is read as it was stored: $type $why $pattern.type', (conclusion) => {
    const result = { ...OPEN, conclusion };
    expect(parseStoredSurvey(JSON.parse(JSON.stringify({ ...result, writtenBy: '0.1.0' })))).toEqual(result);
  });

  it.each([
    undefined,
    null,
    'open',
    {},
    { ...OPEN, conclusion: { type: 'cannot-tell', why: 'the weather' } },
    { ...OPEN, conclusion: { type: 'some', pattern: { type: 'country', country: 'Atlantis' } } },
    { ...OPEN, finishedAt: 'yesterday' },
    { ...OPEN, size: 'huge' },
  ])('that does not fit is none: %j', (stored) => {
    expect(parseStoredSurvey(stored)).toBeUndefined();
  });

  it('leaves out what is no group, or no count', () => {
    const groups = { relays: OPEN.groups.relays, hosting: { asked: -1 }, strangers: OPEN.groups.relays };
    expect(parseStoredSurvey({ ...OPEN, groups })?.groups).toEqual({ relays: OPEN.groups.relays });
  });
});
