import type { ProbeOutcome, SurveyTarget } from '../model/survey.ts';
import { probeOutcome } from '../parse/probe-outcome.ts';
import { startProbes } from './probe.ts';

/** Match patterns of targets, each host once; they have no ports (see `requestPatterns`). */
export function patternsOf(targets: readonly Pick<SurveyTarget, 'host'>[]): readonly string[] {
  return [...new Set(targets.map(({ host }) => `https://${host}/*`))];
}

/**
 * The probe of a survey, for the page that asks.
 * @param onProxied called when a request went to a proxy: then it says nothing of this network
 */
export function startSurveyProbes(
  targets: readonly SurveyTarget[],
  signal: AbortSignal,
  onProxied: () => void,
): { probe: (target: SurveyTarget, deadline: number) => Promise<ProbeOutcome>; stop: () => void } {
  const { probe, stop } = startProbes(patternsOf(targets), signal);
  return {
    stop,
    probe: async ({ host, port, group }, deadline) => {
      const end = await probe(host, port, deadline);
      if (end.type === 'aborted') return 'not-asked';
      if (end.isProxied) {
        onProxied();
        return 'not-asked';
      }
      return probeOutcome(end.type === 'answered' ? 'answered' : end, group);
    },
  };
}
