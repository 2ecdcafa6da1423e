import { withHosts } from '../../utils/browser/host-permission.ts';
import { patternsOf, startSurveyProbes } from '../../utils/browser/survey-probe.ts';
import type { CannotTell, SurveyResult } from '../../utils/model/survey.ts';
import type { SurveyPlan, SurveyState } from '../../utils/model/survey-plan.ts';
import type { SurveyPorts } from '../../utils/survey/ports.ts';

/** A survey, or its part about the directory authorities. */
export type Run = (ports: SurveyPorts, signal: AbortSignal) => Promise<SurveyResult>;

interface Asking {
  readonly plan: SurveyPlan;
  readonly run: Run;
  readonly show: (state: SurveyState) => void;
  readonly cancel: AbortController;
}

/** Asks for the permission and then what the plan names, from this page. Must be called while a click is handled. */
export async function askHosts({ plan, run, show, cancel }: Asking): Promise<SurveyResult> {
  const startedAt = Date.now();
  const targets = plan.rounds.flatMap((round) => round.targets);
  const result = await withHosts(patternsOf(targets), async () => {
    let isProxied = false;
    const { probe, stop } = startSurveyProbes(targets, cancel.signal, () => {
      isProxied = true;
      cancel.abort();
    });
    try {
      const ended = await run({ probe, now: Date.now, wait, show }, cancel.signal);
      return isProxied ? withoutClaim(ended, 'not-direct') : ended;
    } finally {
      stop();
    }
  });
  const { size, seed, directoryDate } = plan;
  const nothing = { startedAt, finishedAt: Date.now(), size, seed, directoryDate, groups: {} };
  return result ?? withoutClaim(nothing, 'no-permission');
}

function withoutClaim(result: Omit<SurveyResult, 'conclusion'>, why: CannotTell): SurveyResult {
  return { ...result, conclusion: { type: 'cannot-tell', why } };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
