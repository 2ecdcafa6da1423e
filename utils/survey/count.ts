import {
  type GroupCount,
  type ProbeOutcome,
  SURVEY_GROUPS,
  type SurveyAnswer,
  type SurveyCounts,
  type SurveyGroup,
  TOR_GROUPS,
} from '../model/survey.ts';

const NONE: GroupCount = {
  asked: 0,
  answered: 0,
  silent: 0,
  reset: 0,
  refused: 0,
  closed: 0,
  unreachable: 0,
  leftOut: 0,
};

const FIELDS = {
  reached: 'answered',
  trusted: 'answered',
  timeout: 'silent',
  reset: 'reset',
  refused: 'refused',
  closed: 'closed',
  unreachable: 'unreachable',
  'no-name': 'leftOut',
  'not-asked': 'leftOut',
} as const satisfies Record<ProbeOutcome, keyof GroupCount>;

/** Groups of which at least one target was asked. */
export function countAnswers(answers: readonly SurveyAnswer[]): SurveyCounts {
  return Object.fromEntries(
    SURVEY_GROUPS.flatMap((group) => {
      const count = countGroup(answers, group);
      return count.asked === 0 ? [] : [[group, count]];
    }),
  );
}

export function countGroup(answers: readonly SurveyAnswer[], group: SurveyGroup): GroupCount {
  const count = { ...NONE };
  for (const answer of answers) {
    if (answer.target.group !== group) continue;
    count.asked++;
    count[fieldOf(answer)]++;
  }
  return count;
}

/** A trusted certificate at a relay's address is another server's: the relay is gone, and its silence is not known. */
function fieldOf({ target, outcome }: SurveyAnswer): Exclude<keyof GroupCount, 'asked'> {
  return outcome === 'trusted' && TOR_GROUPS.some((one) => one === target.group)
    ? 'leftOut'
    : FIELDS[outcome];
}

/** What the statistic needs of a group: of `n` targets that count, `f` are silent, whatever the kind of silence. */
export function silentOf(answers: readonly SurveyAnswer[], group: SurveyGroup): { f: number; n: number } {
  const { asked, answered, leftOut } = countGroup(answers, group);
  return { f: asked - answered - leftOut, n: asked - leftOut };
}

/** Nothing came back, or nothing that speaks TLS; `undefined` where the answer says nothing. */
export function isSilent(answer: SurveyAnswer): boolean | undefined {
  const field = fieldOf(answer);
  return field === 'leftOut' ? undefined : field !== 'answered';
}
