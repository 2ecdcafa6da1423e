import type { Effect, Subject } from '../model/effect.ts';
import { BRIDGES, byBridge } from './bridges.ts';
import { browsing, check, onionServices, sites, website } from './other-effects.ts';
import { others } from './relays-here.ts';
import { type EffectDraft, type ForecastInput, isDropped } from './rule.ts';
import { running, starting } from './tor-connection.ts';

/** One effect for each subject that concerns this person, in the order of display. */
export function effectsOf(input: ForecastInput): readonly Effect[] {
  const { situation } = input;
  const bridges = BRIDGES.map((bridge): readonly [Subject, EffectDraft] => [bridge, byBridge(bridge, input)]);
  const all: readonly (readonly [Subject, EffectDraft])[] = [
    ...(situation.verdict === 'not-tor' ? [] : [['running', running(input)] as const]),
    ['starting', starting(input)],
    ...bridges.filter(([bridge]) => bridge !== situation.connects),
    ['onion-services', onionServices(input)],
    ...(isDropped(input, 'exits-at-sites') ? [['sites', sites(input)] as const] : []),
    ['check', check(input)],
    ['website', website(input)],
    ['browsing', browsing(input)],
    ['others', others(input)],
  ];
  return all.map(([subject, draft]) => ({ subject, ...draft }));
}
