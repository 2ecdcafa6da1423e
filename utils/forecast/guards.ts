import { inCountry } from '../relays/counts.ts';
import { LIST_AGES_DATE } from '../relays/list-ages.ts';
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
  ['tor-handshake', said('stops', 'recognised', 'tor-source')],
  ['relay-addresses', guardListed],
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
  const six = [count(counts.withIpv6.relays), share(counts.withIpv6.guardShare)];
  const list = listOfAge(dials.listAge);
  if (list === undefined) {
    return dials.families === 'ipv4'
      ? counted(it, 'depends', 'listed-ipv4', [count(counts.ipv4), ...six], 'tor-manual')
      : counted(it, 'stops', 'listed', [count(counts.all.relays), count(counts.ipv4), count(counts.ipv6)]);
  }
  const chance = chanceOfOneFree(list.guardShareMissed);
  const old = [days(list.days), share(list.guardShareMissed), share(chance)];
  const aged = { sources: ['list-ages', 'guard-spec', 'fallbacks'], date: LIST_AGES_DATE } as const;
  if (dials.families === 'ipv4') {
    return {
      ...aged,
      outcome: 'depends',
      reason: 'list-old-ipv4',
      quantities: [...old, ...six],
      sources: [...aged.sources, 'relay-directory', 'tor-manual'],
    };
  }
  if (chance < HARDLY) return { ...aged, outcome: 'stops', reason: 'list-fresh', quantities: old };
  const fallbacks = [count(list.fallbacksMissed), count(list.fallbacks)];
  return { ...aged, outcome: 'depends', reason: 'list-old', quantities: [...old, ...fallbacks] };
}

function guardListed(it: Case): Said {
  const { counts, dials } = it;
  const list = listOfAge(dials.listAge);
  if (dials.families === 'ipv4') {
    const six = [share(counts.withIpv6.guardShare)];
    return counted(it, 'depends', 'guard-listed-ipv4', six, 'tor-manual', 'private-network');
  }
  if (list === undefined) return said('stops', 'guard-listed', 'private-network')();
  const chance = chanceOfOneFree(list.guardShareMissed);
  return {
    outcome: chance < HARDLY ? 'stops' : 'depends',
    reason: 'guard-perhaps-listed',
    quantities: [days(list.days), share(list.guardShareMissed), share(chance)],
    sources: ['list-ages', 'guard-spec'],
    date: LIST_AGES_DATE,
  };
}

function guardsOfCountry(it: Case): Said {
  const { counts, situation } = it;
  if (situation.country === undefined) return { ...UNTOUCHED, reason: 'guards-somewhere' };
  const here = inCountry(counts, situation.country);
  if (here.relays === 0) return counted(it, 'goes-on', 'no-relays-there', [country(situation.country)]);
  const numbers = [country(situation.country), share(here.guardShare)];
  return counted(it, 'goes-on', 'guards-elsewhere', numbers, 'guard-spec');
}
