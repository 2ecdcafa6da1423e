import { inCountry } from '../relays/counts.ts';
import { LIST_AGES_DATE } from '../relays/list-ages.ts';
import { type Case, counted, drops, firstOf, type Said, said, UNTOUCHED } from './case.ts';
import { listOfAge } from './list-age.ts';
import { count, country, share } from './quantities.ts';
import { running, starting } from './way-in.ts';

/** Onion services are reached through Tor, and only so; no exit is needed for them (rend-spec-v3). */
export function onionServices(it: Case): Said {
  if (drops(it, 'exits-at-sites')) return said('goes-on', 'onion-no-exit', 'rendezvous-spec')();
  const tor = it.situation.verdict === 'not-tor' ? starting(it) : running(it);
  if (tor.outcome === 'goes-on') return { ...UNTOUCHED, sources: ['rendezvous-spec'] };
  return said(tor.outcome, 'onion-with-tor', 'rendezvous-spec')();
}

/** Ordinary sites through Tor, where it is they who refuse it. */
export function sites(it: Case): Said {
  const { counts } = it;
  const numbers = [count(counts.exitIpv4), count(counts.exitsWithIpv6), count(counts.all.exits)];
  return counted(it, 'stops', 'exits-refused', numbers, 'exit-lists', 'report-2013');
}

/** The services that this check asks are sites as well; the saved relay directory is here. */
export function check(it: Case): Said {
  const { verdict } = it.situation;
  const isThroughTor = verdict === 'tor';
  if (drops(it, 'abroad')) return said('depends', 'check-abroad', 'own-requests', 'iran-2025')();
  if (drops(it, 'tor-names')) {
    return isThroughTor
      ? said('goes-on', 'names-at-exit', 'own-requests')()
      : said('depends', 'check-names', 'own-requests')();
  }
  if (drops(it, 'exits-at-sites')) {
    return verdict === 'not-tor'
      ? { ...UNTOUCHED, sources: ['own-requests'] }
      : said('depends', 'check-exits', 'own-requests')();
  }
  // A browser on Tor goes through a proxy, which hangs: it does not fall back to going without.
  if (verdict !== 'not-tor' && running(it).outcome !== 'goes-on') {
    return said('depends', 'check-without-tor', 'own-requests', 'private-network')();
  }
  return { ...UNTOUCHED, sources: ['own-requests'] };
}

/** The Tor Project's website is no relay. */
export function website(it: Case): Said {
  const { verdict } = it.situation;
  const byName = {
    tor: said('goes-on', 'names-at-exit', 'own-requests'),
    mixed: said('depends', 'names-partly', 'russia-2021'),
    unknown: said('depends', 'names-partly', 'russia-2021'),
    'not-tor': said('stops', 'names-stopped', 'russia-2021'),
  };
  return firstOf(
    [
      ['abroad', said('stops', 'inside-only', 'iran-2025')],
      ['tor-names', byName[verdict]],
    ],
    it,
    { ...UNTOUCHED, sources: ['own-requests'] },
  );
}

/** Everything without Tor. */
export function browsing(it: Case): Said {
  return firstOf(
    [
      ['abroad', said('depends', 'inside-only', 'iran-2025')],
      ['relay-addresses', sharedAddresses],
    ],
    it,
  );
}

/** What else runs on the addresses that are dropped. */
function sharedAddresses(it: Case): Said {
  const { counts, dials } = it;
  const list = listOfAge(dials.listAge);
  if (list !== undefined) {
    return {
      outcome: 'goes-on',
      reason: 'shared-addresses-old',
      quantities: [count(list.addresses), count(list.dead)],
      sources: ['list-ages'],
      date: LIST_AGES_DATE,
    };
  }
  return dials.families === 'ipv4'
    ? counted(it, 'goes-on', 'shared-addresses-ipv4', [count(counts.ipv4)])
    : counted(it, 'goes-on', 'shared-addresses', [count(counts.ipv4), count(counts.ipv6)]);
}

/** A loss of more than this part of the guards, or of the exits, would be felt by everybody: Germany has 31 % of the guards, Japan 0.02 %. */
const FELT = 0.05;

/** People elsewhere who rely on relays here. A relay that reaches no other relay, or cannot publish, drops out. */
export function others(it: Case): Said {
  const { counts, situation } = it;
  const isCutOff = (['tor-handshake', 'relay-addresses', 'authority-addresses'] as const).some((target) =>
    drops(it, target),
  );
  const isOff = drops(it, 'relays-of-country') || drops(it, 'abroad');
  if (!isCutOff && !isOff) return UNTOUCHED;
  if (situation.country === undefined) {
    return counted(it, 'depends', 'relays-somewhere', [count(counts.all.relays)]);
  }
  const here = inCountry(counts, situation.country);
  if (here.relays === 0) return counted(it, 'goes-on', 'no-relays-there', [country(situation.country)]);
  const numbers = [
    country(situation.country),
    count(here.relays),
    count(counts.all.relays),
    share(here.guardShare),
    count(here.exits),
    count(counts.all.exits),
  ];
  const isFelt = here.guardShare > FELT || here.exits > FELT * counts.all.exits;
  const outcome = isFelt ? 'depends' : 'goes-on';
  return counted(it, outcome, isOff ? 'relays-off' : 'relays-cut-off', numbers);
}
