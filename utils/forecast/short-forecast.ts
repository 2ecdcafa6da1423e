import type { Effect, Outcome } from '../model/effect.ts';
import { HIT_REASONS, type Hit, type ShortLine } from '../model/forecast.ts';
import type { ScenarioId, Target } from '../model/scenario.ts';
import type { Situation } from '../model/situation.ts';
import type { Counts } from '../relays/counts.ts';
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

/** What a dropped target hits beside the person's own connection to Tor. */
const HIT_SUBJECT: Partial<Record<Target, ShortLine['about']>> = {
  'exits-at-sites': 'sites',
  'tor-names': 'website',
  'relays-of-country': 'others',
};

/**
 * Three lines: what the scenario hits, the person's connection to Tor, the bridges, and the check or ordinary browsing;
 * what stops comes first.
 * @param drops what the scenario drops
 */
export function shortForecast(
  effects: readonly Effect[],
  { verdict }: Situation,
  drops: readonly Target[] = [],
): readonly ShortLine[] {
  const outcomeOf = (subject: Effect['subject']) =>
    effects.find((effect) => effect.subject === subject)?.outcome;
  const line = (about: ShortLine['about']): ShortLine[] => {
    const outcome = about === 'bridge' ? anyBridge(effects) : outcomeOf(about);
    return outcome === undefined ? [] : [{ about, outcome }];
  };
  const hit = drops.flatMap((target) => HIT_SUBJECT[target] ?? []);
  const isOnTor = verdict === 'tor' || verdict === 'mixed';
  // Starting Tor anew is a line of its own only where it goes differently from the one that runs.
  const isStartApart = !isOnTor || outcomeOf('running') !== outcomeOf('starting');
  const lines = [
    ...hit.flatMap(line),
    ...(isOnTor ? line('running') : []),
    ...(isStartApart ? line('starting') : []),
    ...line('bridge'),
    ...line(isOnTor ? 'check' : 'browsing'),
  ];
  return lines.sort((a, b) => Number(b.outcome === 'stops') - Number(a.outcome === 'stops')).slice(0, 3);
}

/** Why the first line is so, with one number; undefined where none says it. */
export function hitOf(
  [first]: readonly ShortLine[],
  effects: readonly Effect[],
  counts: Counts,
): Hit | undefined {
  const effect = effects.find(({ subject }) => subject === first?.about);
  const reason = HIT_REASONS.find((one) => one === effect?.reason);
  if (reason === undefined) return undefined;
  return { reason, count: reason === 'exits-refused' ? counts.exitIpv4 : counts.all.relays };
}

/** The best outcome of any bridge: one that goes on is enough. */
function anyBridge(effects: readonly Effect[]): Outcome {
  const outcomes = effects
    .filter(({ subject }) => BRIDGES.some((bridge) => bridge === subject))
    .map(({ outcome }) => outcome);
  return (['goes-on', 'depends', 'stops'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'stops';
}
