import type { SurveyAnswer, SurveyConclusion, SurveyResult } from '../model/survey.ts';
import type { SurveyPlan, SurveyRound, SurveyStage } from '../model/survey-plan.ts';
import {
  type Age,
  concludeAuthorities,
  concludeControls,
  concludeIpv6,
  concludePorts,
  concludeRelays,
} from './conclude.ts';
import { isSilent } from './count.ts';
import { ageInDays, nullShare } from './null-share.ts';
import { isTor } from './plan.ts';
import type { Cancel, SurveyPorts } from './ports.ts';
import { type Asker, asker } from './round.ts';

const CANCELLED = { type: 'cannot-tell', why: 'cancelled' } as const;

/** Says after each round whether the stage has come to a conclusion. `undefined`: ask the next round. */
type Judge = (answers: readonly SurveyAnswer[], isLast: boolean) => SurveyConclusion | undefined;

/**
 * The survey: asks round after round, as little as it takes, and says what follows. At most four targets at a time, one connection
 * to a host, one more try for what stays silent; nothing that the plan does not name, and nothing after a cancel.
 */
export async function runSurvey(plan: SurveyPlan, ports: SurveyPorts, cancel: Cancel): Promise<SurveyResult> {
  const survey = asker(plan, ports, cancel);
  const days = ageInDays(plan.directoryDate, survey.startedAt);
  const p0 = nullShare(days);
  if (p0 === undefined) return survey.end({ type: 'cannot-tell', why: 'directory-too-old' });
  return survey.end(await conclusionOf(plan, survey, { days, p0 }));
}

/** Asks the directory authorities after a survey. The result is that survey's with their counts. */
export async function runAuthorities(
  before: SurveyResult,
  plan: SurveyPlan,
  ports: SurveyPorts,
  cancel: Cancel,
): Promise<SurveyResult> {
  const survey = asker(plan, ports, cancel);
  await stage(plan, survey, 'authorities', () => undefined);
  if (concludeAuthorities(before.conclusion, survey.answers()).type === 'authorities-only') {
    await askSilentAgain(plan, survey, 'authorities');
  }
  // Cancelled: what was found before still holds.
  const conclusion = cancel.aborted
    ? before.conclusion
    : concludeAuthorities(before.conclusion, survey.answers());
  return survey.end(conclusion, before);
}

async function conclusionOf(plan: SurveyPlan, survey: Asker, age: Age): Promise<SurveyConclusion> {
  const part = (name: SurveyStage, judge: Judge) => stage(plan, survey, name, judge);
  const controls = await part('controls', concludeControls);
  if (survey.isOver() || controls !== undefined) return controls ?? CANCELLED;
  const relays = await part('relays', (answers, isLast) => concludeRelays(answers, age, isLast));
  if (survey.isOver() || relays === undefined) return CANCELLED;
  const ports =
    relays.type === 'open'
      ? await part('other-ports', (answers, isLast) => concludePorts(answers, age, isLast))
      : undefined;
  const overIpv4 = ports ?? relays;
  const asksIpv6 = overIpv4.type === 'open' || overIpv4.type === 'relays-blocked';
  const ipv6 = asksIpv6
    ? await part('ipv6', (answers, isLast) => concludeIpv6(overIpv4, answers, age, isLast))
    : undefined;
  return survey.isOver() ? CANCELLED : (ipv6 ?? overIpv4);
}

/** Asks the rounds of a stage until it is judged, cancelled, or no more addresses of Tor may be asked. */
async function stage(
  plan: SurveyPlan,
  survey: Asker,
  name: SurveyStage,
  judge: Judge,
): Promise<SurveyConclusion | undefined> {
  const rounds = plan.rounds.filter((round) => round.stage === name);
  for (const [index, round] of rounds.entries()) {
    if (survey.isOver() || !isAllowed(plan, survey, round)) return undefined;
    await survey.ask(round);
    if (survey.isOver()) return undefined;
    const next = rounds[index + 1];
    const isLast = next === undefined || !isAllowed(plan, survey, next);
    const conclusion = judge(survey.answers(), isLast);
    if (conclusion === undefined) continue;
    if (!isClaim(conclusion, name)) return conclusion;
    await askSilentAgain(plan, survey, name);
    // The line is dead now: what was found before stands.
    if (survey.isOver() || concludeControls(survey.answers()) !== undefined) return undefined;
    return judge(survey.answers(), true);
  }
  return undefined;
}

/** A claim from relays that were asked without hosts beside them. */
function isClaim({ type }: SurveyConclusion, name: SurveyStage): boolean {
  return (name === 'other-ports' || name === 'ipv6') && (type === 'some' || type === 'only-some-ports');
}

/** A line that was dead for a minute would look the same: so the silent ones and the plain hosts are asked once more before a claim. */
async function askSilentAgain(plan: SurveyPlan, survey: Asker, name: SurveyStage): Promise<void> {
  const stages = plan.rounds.filter((round) => round.stage === name || round.stage === 'controls');
  const targets = new Set(stages.flatMap((round) => round.targets));
  const again = survey
    .answers()
    .filter((answer) => targets.has(answer.target) && answer.target.group !== 'reserved')
    .filter((answer) => answer.target.group === 'plain' || isSilent(answer) === true);
  await survey.askAgain(again.map(({ target }) => target));
}

/** A survey may ask fewer of Tor's addresses than all its rounds have together. */
function isAllowed(plan: SurveyPlan, survey: Asker, { targets }: SurveyRound): boolean {
  const asked = survey.answers().filter(({ target }) => isTor(target)).length;
  return asked + targets.filter(isTor).length <= plan.mostTor;
}
