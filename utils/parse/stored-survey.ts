import * as v from 'valibot';
import {
  CANNOT_TELL,
  SURVEY_GROUPS,
  SURVEY_SIZES,
  type SurveyCounts,
  type SurveyResult,
} from '../model/survey.ts';
import { Instant } from './stored-observation.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Counts = v.object({
  asked: Count,
  answered: Count,
  silent: Count,
  reset: Count,
  refused: Count,
  closed: Count,
  unreachable: Count,
  leftOut: Count,
});

const Pattern = v.variant('type', [
  v.object({ type: v.literal('new-relays-answer'), listDays: v.number() }),
  v.object({ type: v.literal('country'), country: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)) }),
  v.object({ type: v.picklist(['guards', 'other-ports', 'ipv4', 'ipv6']) }),
]);

const Conclusion = v.variant('type', [
  v.object({ type: v.picklist(['open', 'only-some-ports', 'authorities-only']) }),
  v.object({ type: v.picklist(['relays-blocked', 'some']), pattern: v.exactOptional(Pattern) }),
  v.object({ type: v.literal('cannot-tell'), why: v.picklist(CANNOT_TELL) }),
]);

const Result = v.object({
  startedAt: Instant,
  finishedAt: Instant,
  size: v.picklist(SURVEY_SIZES),
  seed: Count,
  directoryDate: Instant,
  groups: v.record(v.string(), v.unknown()),
  conclusion: Conclusion,
});

/** The last survey as it was stored, or `undefined`. A group that does not fit is left out. */
export function parseStoredSurvey(stored: unknown): SurveyResult | undefined {
  const result = v.safeParse(Result, stored);
  if (!result.success) return undefined;
  return { ...result.output, groups: countsIn(result.output.groups) };
}

function countsIn(groups: Readonly<Record<string, unknown>>): SurveyCounts {
  return Object.fromEntries(
    SURVEY_GROUPS.flatMap((group) => {
      const count = v.safeParse(Counts, groups[group]);
      return count.success ? [[group, count.output]] : [];
    }),
  );
}
