import { inCountry } from '../relays/counts.ts';
import { LIST_AGES_DATE, type ListAge } from '../relays/list-ages.ts';
import { type Case, counted, type Rule, type Said, said, UNTOUCHED } from './case.ts';
import { chanceOfOneFree, listOfAge } from './list-age.ts';
import { count, country, days, share } from './quantities.ts';

/** Below this chance of a free guard, nobody gets in for practical purposes. */
const HARDLY = 0.05;

/** Starting Tor without a bridge: it needs a directory, then a guard. */
export const NORMALLY: readonly Rule[] = [
  ['abroad', abroad],
  ['tor-handshake', said('stops', 'recognised', 'tor-source')],
  ['relay-addresses', relaysListed],
  ['relays-of-country', guardsOfCountry],
  [
    'authority-addresses',
    () => ({
      outcome: 'goes-on',
      reason: 'fallbacks-first',
      quantities: [count(200)],
      sources: ['tor-manual', 'fallbacks'],
    }),
  ],
  ['tor-names', said('goes-on', 'no-name-needed', 'tor-manual')],
];

/** The Tor that runs has a directory and a guard already. */
export const RUNNING: readonly Rule[] = [
  ['abroad', abroad],
  ['relay-addresses', guardListed],
  // Measured: only what is opened anew is recognised.
  ['tor-handshake', said('depends', 'recognised-anew', 'private-network', 'tor-source')],
  ['relays-of-country', guardsOfCountry],
  ['authority-addresses', said('goes-on', 'guard-is-enough', 'guard-spec', 'private-network')],
  ['tor-names', said('goes-on', 'no-name-needed', 'tor-manual')],
];

function abroad(it: Case): Said {
  const { counts, situation } = it;
  if (situation.country === undefined) {
    return counted(it, 'stops', 'all-abroad-somewhere', [count(counts.all.relays)], 'iran-2025');
  }
  const here = inCountry(counts, situation.country);
  const numbers = [country(situation.country), count(here.relays), count(counts.all.relays)];
  return counted(it, 'stops', 'all-abroad', numbers, 'iran-2025');
}

function relaysListed(it: Case): Said {
  const { counts, dials } = it;
  const list = listOfAge(dials.listAge);
  if (list === undefined) {
    const six = [count(counts.withIpv6.relays), share(counts.withIpv6.guardShare)];
    return dials.families === 'ipv4'
      ? counted(it, 'depends', 'listed-ipv4', [count(counts.ipv4), ...six], 'tor-manual')
      : counted(it, 'stops', 'listed', [count(counts.all.relays), count(counts.ipv4), count(counts.ipv6)]);
  }
  const old = [days(list.days), share(list.guardShareMissed), share(chanceIn(list))];
  const sources = ['list-ages', 'guard-spec', 'fallbacks'] as const;
  const date = LIST_AGES_DATE;
  if (chanceIn(list) < HARDLY)
    return { outcome: 'stops', reason: 'list-fresh', quantities: old, sources, date };
  const fallbacks = [count(list.fallbacksMissed), count(list.fallbacks)];
  return { outcome: 'depends', reason: 'list-old', quantities: [...old, ...fallbacks], sources, date };
}

function guardListed(it: Case): Said {
  const { counts, dials } = it;
  const list = listOfAge(dials.listAge);
  if (list !== undefined) {
    return {
      outcome: chanceIn(list) < HARDLY ? 'stops' : 'depends',
      reason: 'guard-perhaps-listed',
      quantities: [days(list.days), share(list.guardShareMissed), share(chanceIn(list))],
      sources: ['list-ages', 'guard-spec'],
      date: LIST_AGES_DATE,
    };
  }
  return dials.families === 'ipv4'
    ? counted(it, 'depends', 'guard-listed-ipv4', [share(counts.withIpv6.guardShare)], 'tor-manual')
    : said('stops', 'guard-listed', 'private-network')();
}

function chanceIn({ guardShareMissed }: ListAge): number {
  return chanceOfOneFree(guardShareMissed);
}

function guardsOfCountry(it: Case): Said {
  const { counts, situation } = it;
  if (situation.country === undefined) {
    return { ...UNTOUCHED, reason: 'guards-somewhere', sources: ['guard-spec'] };
  }
  const here = inCountry(counts, situation.country);
  if (here.relays === 0) return counted(it, 'goes-on', 'no-relays-there', [country(situation.country)]);
  const numbers = [country(situation.country), share(here.guardShare)];
  return counted(it, 'goes-on', 'guards-elsewhere', numbers, 'guard-spec');
}
