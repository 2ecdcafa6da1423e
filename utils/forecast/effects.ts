import type { Effect, Subject } from '../model/effect.ts';
import { browsing, check, onionServices, others, sites, website } from './around.ts';
import { BRIDGES, byBridge } from './bridges.ts';
import { type Case, drops, type Said } from './case.ts';
import { running, starting } from './way-in.ts';

/** Every subject that the block bears on for this person, in the order it is shown. */
export function effectsOf(it: Case): readonly Effect[] {
  const { situation } = it;
  const bridges = BRIDGES.map((way): readonly [Subject, Said] => [way, byBridge(way, it)]);
  const all: readonly (readonly [Subject, Said])[] = [
    ...(situation.verdict === 'not-tor' ? [] : [['running', running(it)] as const]),
    ['starting', starting(it)],
    ...bridges.filter(([way]) => way !== situation.connects),
    ['onion-services', onionServices(it)],
    ...(drops(it, 'exits-at-sites') ? [['sites', sites(it)] as const] : []),
    ['check', check(it)],
    ['website', website(it)],
    ['browsing', browsing(it)],
    ['others', others(it)],
  ];
  return all.map(([subject, what]) => ({ subject, ...what }));
}
