import type { Effect, Outcome } from '../model/effect.ts';
import type { ShortLine } from '../model/forecast.ts';
import type { ScenarioId } from '../model/scenario.ts';
import type { Situation } from '../model/situation.ts';
import { BRIDGES, isBridge } from './bridges.ts';

/** A block of relays is the likeliest one for people without a bridge; it does not concern those who use one. */
const FOR_GUARDS: readonly ScenarioId[] = ['relays', 'website', 'traffic', 'bridges'];
const FOR_BRIDGES: readonly ScenarioId[] = ['bridges', 'traffic', 'website', 'shutdown'];

/** In Japan, first the two measures that were reported and recommended in 2013. */
const IN_JAPAN: readonly ScenarioId[] = ['relays', 'exits', 'website', 'traffic'];

/** The four scenarios that matter most for this person, the likeliest first. */
export function likeliestScenarios({ connects, country }: Situation): readonly ScenarioId[] {
  if (isBridge(connects)) return FOR_BRIDGES;
  return country === 'jp' ? IN_JAPAN : FOR_GUARDS;
}

/** Three lines: the person's connection to Tor, the bridges, and the check or ordinary browsing. */
export function shortForecast(effects: readonly Effect[], situation: Situation): readonly ShortLine[] {
  const outcomeOf = (subject: Effect['subject']): Outcome =>
    effects.find((effect) => effect.subject === subject)?.outcome ?? 'depends';
  const isOnTor = situation.verdict === 'tor' || situation.verdict === 'mixed';
  return [
    isOnTor
      ? { about: 'running', outcome: outcomeOf('running') }
      : { about: 'starting', outcome: outcomeOf('starting') },
    { about: 'bridge', outcome: anyBridge(effects) },
    isOnTor
      ? { about: 'check', outcome: outcomeOf('check') }
      : { about: 'browsing', outcome: outcomeOf('browsing') },
  ];
}

/** The best outcome of any bridge: one that goes on is enough. */
function anyBridge(effects: readonly Effect[]): Outcome {
  const outcomes = effects
    .filter(({ subject }) => BRIDGES.some((bridge) => bridge === subject))
    .map(({ outcome }) => outcome);
  return (['goes-on', 'depends', 'stops'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'stops';
}
