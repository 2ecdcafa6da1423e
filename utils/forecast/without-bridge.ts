import { inCountry } from '../relays/counts.ts';
import { LIST_AGES_DATE, type ListAge } from '../relays/list-ages.ts';
import { chanceOfOneFree, listOfAge } from './list-age.ts';
import { count, country, days, share } from './quantities.ts';
import {
  always,
  directoryEffect,
  type EffectDraft,
  effect,
  type ForecastInput,
  type Rule,
  UNTOUCHED,
} from './rule.ts';

/** Below this chance (0–1) of a guard that is not listed, we say that Tor stops. */
const NEGLIGIBLE_CHANCE = 0.05;

/** Fallback directories that ship with tor 0.4.9.11 (fallback_dirs.inc, 2026-06-25; scripts/data/fallbacks.0.4.9.11.json). */
const FALLBACK_DIRECTORIES = 200;

/** Starting Tor without a bridge: it needs the network's directory first, then a guard. */
export const STARTING: readonly Rule[] = [
  ['abroad', abroad],
  ['tor-handshake', always(effect('stops', 'recognised', 'tor-source'))],
  ['relay-addresses', relaysListed],
  ['relays-of-country', guardsOfCountry],
  [
    'authority-addresses',
    always({
      ...effect('goes-on', 'fallbacks-first', 'tor-manual', 'fallbacks', 'no-fallbacks'),
      quantities: [count(FALLBACK_DIRECTORIES)],
    }),
  ],
  ['tor-names', always(effect('goes-on', 'no-name-needed', 'tor-manual'))],
];

/** A Tor that is running has a directory and a guard already. */
export const RUNNING: readonly Rule[] = [
  ['abroad', abroad],
  ['relay-addresses', guardListed],
  // Measured in a private network, 2026-11: only new connections are recognised, not those that are open.
  ['tor-handshake', always(effect('depends', 'recognised-anew', 'private-network', 'tor-source'))],
  ['relays-of-country', guardsOfCountry],
  ['authority-addresses', always(effect('goes-on', 'guard-is-enough', 'guard-spec', 'private-network'))],
  ['tor-names', always(effect('goes-on', 'no-name-needed', 'tor-manual'))],
];

function abroad(input: ForecastInput): EffectDraft {
  const { counts, situation } = input;
  if (situation.country === undefined) {
    return directoryEffect(input, 'stops', 'all-abroad-somewhere', [count(counts.all.relays)], 'iran-2026');
  }
  const here = inCountry(counts, situation.country);
  const numbers = [country(situation.country), count(here.relays), count(counts.all.relays)];
  return directoryEffect(input, 'stops', 'all-abroad', numbers, 'iran-2026');
}

function relaysListed(input: ForecastInput): EffectDraft {
  const { counts, dials } = input;
  const list = listOfAge(dials.listAge);
  if (list === undefined) {
    const ipv6 = [count(counts.withIpv6.relays), share(counts.withIpv6.guardShare)];
    return dials.families === 'ipv4'
      ? directoryEffect(input, 'depends', 'listed-ipv4', [count(counts.ipv4), ...ipv6], 'tor-manual')
      : directoryEffect(input, 'stops', 'listed', [
          count(counts.all.relays),
          count(counts.ipv4),
          count(counts.ipv6),
        ]);
  }
  const numbers = [days(list.days), share(list.guardShareMissed), share(chanceIn(list))];
  const sources = ['list-ages', 'guard-spec', 'fallbacks'] as const;
  const date = LIST_AGES_DATE;
  if (chanceIn(list) < NEGLIGIBLE_CHANCE)
    return { outcome: 'stops', reason: 'list-fresh', quantities: numbers, sources, date };
  const fallbacks = [count(list.fallbacksMissed), count(list.fallbacks)];
  return { outcome: 'depends', reason: 'list-old', quantities: [...numbers, ...fallbacks], sources, date };
}

function guardListed(input: ForecastInput): EffectDraft {
  const { counts, dials } = input;
  const list = listOfAge(dials.listAge);
  if (list !== undefined) {
    return {
      outcome: chanceIn(list) < NEGLIGIBLE_CHANCE ? 'stops' : 'depends',
      reason: 'guard-perhaps-listed',
      quantities: [days(list.days), share(list.guardShareMissed), share(chanceIn(list))],
      sources: ['list-ages', 'guard-spec'],
      date: LIST_AGES_DATE,
    };
  }
  return dials.families === 'ipv4'
    ? directoryEffect(
        input,
        'depends',
        'guard-listed-ipv4',
        [share(counts.withIpv6.guardShare)],
        'tor-manual',
      )
    : effect('stops', 'guard-listed', 'private-network');
}

function chanceIn({ guardShareMissed }: ListAge): number {
  return chanceOfOneFree(guardShareMissed);
}

function guardsOfCountry(input: ForecastInput): EffectDraft {
  const { counts, situation } = input;
  if (situation.country === undefined) {
    return { ...UNTOUCHED, reason: 'guards-somewhere', sources: ['guard-spec'] };
  }
  const here = inCountry(counts, situation.country);
  if (here.relays === 0)
    return directoryEffect(input, 'goes-on', 'no-relays-there', [country(situation.country)]);
  const numbers = [country(situation.country), share(here.guardShare)];
  return directoryEffect(input, 'goes-on', 'guards-elsewhere', numbers, 'guard-spec');
}
