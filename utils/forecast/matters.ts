import type { Effect, Outcome } from '../model/effect.ts';
import type { ShortLine } from '../model/forecast.ts';
import type { ScenarioId } from '../model/scenario.ts';
import type { Situation } from '../model/situation.ts';
import { BRIDGES, isBridge } from './bridges.ts';

/** Who uses a bridge is past what stops relays; who does not would meet that first. */
const FOR_GUARDS: readonly ScenarioId[] = ['relays', 'website', 'traffic', 'bridges'];
const FOR_BRIDGES: readonly ScenarioId[] = ['bridges', 'traffic', 'website', 'shutdown'];

/** In Japan, what was really recommended in 2013. */
const IN_JAPAN: readonly ScenarioId[] = ['relays', 'exits', 'website', 'traffic'];

/** The four scenarios that matter most for this person, the likeliest to be met first. */
export function mattersMost({ connects, country }: Situation): readonly ScenarioId[] {
  if (isBridge(connects)) return FOR_BRIDGES;
  return country === 'jp' ? IN_JAPAN : FOR_GUARDS;
}

/** Three lines: what they use, the way round, and the rest. */
export function threeLines(effects: readonly Effect[], situation: Situation): readonly ShortLine[] {
  const of = (subject: Effect['subject']): Outcome =>
    effects.find((effect) => effect.subject === subject)?.outcome ?? 'depends';
  const isOnTor = situation.verdict === 'tor' || situation.verdict === 'mixed';
  return [
    isOnTor ? { about: 'running', outcome: of('running') } : { about: 'starting', outcome: of('starting') },
    { about: 'bridge', outcome: anyBridge(effects) },
    isOnTor ? { about: 'check', outcome: of('check') } : { about: 'browsing', outcome: of('browsing') },
  ];
}

/** One bridge that goes on is enough; none, and it is as the best of them. */
function anyBridge(effects: readonly Effect[]): Outcome {
  const outcomes = effects
    .filter(({ subject }) => BRIDGES.some((bridge) => bridge === subject))
    .map(({ outcome }) => outcome);
  return (['goes-on', 'depends', 'stops'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'stops';
}
