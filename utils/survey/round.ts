import type {
  ProbeOutcome,
  SurveyAnswer,
  SurveyConclusion,
  SurveyResult,
  SurveyTarget,
} from '../model/survey.ts';
import type { SurveyPlan, SurveyRound, SurveyStage, SurveyState } from '../model/survey-plan.ts';
import { countAnswers } from './count.ts';
import { AT_A_TIME, DEADLINE_MS } from './plan.ts';
import { inPool } from './pool.ts';
import type { Cancel, SurveyPorts } from './ports.ts';

/** Asks rounds and keeps the answers. */
export interface Asker {
  /** ms since the epoch */
  readonly startedAt: number;
  answers(): readonly SurveyAnswer[];
  /** Cancelled. */
  isOver(): boolean;
  /** Resolves when all targets of the round have answered or stayed silent twice, at once after a cancel. */
  ask(round: SurveyRound): Promise<void>;
  /** Asks these once more, where they were silent; what they say now counts. */
  askAgain(targets: readonly SurveyTarget[]): Promise<void>;
  end(conclusion: SurveyConclusion, before?: SurveyResult): SurveyResult;
}

/** What a port that breaks its promise to end may cost more. */
const GRACE_MS = 2_000;

export function asker(plan: SurveyPlan, ports: SurveyPorts, cancel: Cancel): Asker {
  const startedAt = ports.now();
  const answers: SurveyAnswer[] = [];
  const asking = new Set<SurveyTarget>();
  let stage: SurveyStage = plan.rounds[0]?.stage ?? 'controls';
  const isOver = () => cancel.aborted;
  const aborted = new Promise<void>((resolve) => cancel.addEventListener('abort', resolve));
  const show = (more: Partial<SurveyState> = {}) =>
    ports.show({
      plan,
      startedAt,
      stage,
      asking: [...asking],
      answers: [...answers],
      groups: countAnswers(answers),
      ...more,
    });

  const probe = async (target: SurveyTarget): Promise<SurveyAnswer> => {
    const from = ports.now();
    asking.add(target);
    show();
    const tooLate = ports.wait(DEADLINE_MS + GRACE_MS).then((): ProbeOutcome => 'timeout');
    const outcome = await Promise.race([ports.probe(target, DEADLINE_MS), tooLate]);
    asking.delete(target);
    return { target, outcome, ms: ports.now() - from };
  };

  const all = async (targets: readonly SurveyTarget[], done: (answer: SurveyAnswer) => void) => {
    const work = inPool(targets, { most: AT_A_TIME, keyOf: ({ host }) => host, isOver }, async (target) => {
      const answer = await probe(target);
      if (isOver()) return;
      done(answer);
      show();
    });
    await Promise.race([work, aborted]);
  };

  const ask = async (round: SurveyRound) => {
    stage = round.stage;
    const silent: SurveyTarget[] = [];
    await all(round.targets, (answer) => {
      if (hasSecondTry(answer)) silent.push(answer.target);
      else answers.push(answer);
    });
    if (!isOver()) await all(silent, (answer) => answers.push(answer));
  };

  const askAgain = async (targets: readonly SurveyTarget[]) => {
    await all(targets, (answer) => {
      const before = answers.findIndex(({ target }) => target === answer.target);
      if (before !== -1) answers[before] = answer;
    });
  };

  const end = (conclusion: SurveyConclusion, before?: SurveyResult): SurveyResult => {
    const result = {
      startedAt,
      finishedAt: ports.now(),
      size: plan.size,
      seed: plan.seed,
      directoryDate: plan.directoryDate,
      groups: { ...before?.groups, ...countAnswers(answers) },
      conclusion,
    };
    asking.clear();
    show({ result });
    return result;
  };
  return { startedAt, answers: () => answers, isOver, ask, askAgain, end };
}

/** Silence is tried again, because a line loses packets now and then; a reset is not, and browsers do that themselves. */
function hasSecondTry({ target, outcome }: SurveyAnswer): boolean {
  return outcome === 'timeout' && target.group !== 'reserved';
}
