import { LIST_AGES_DATE } from '../relays/list-ages.ts';
import { listOfAge } from './list-age.ts';
import { count } from './quantities.ts';
import {
  always,
  directoryEffect,
  type EffectDraft,
  effect,
  type ForecastInput,
  firstEffect,
  isDropped,
  UNTOUCHED,
} from './rule.ts';
import { running, starting } from './tor-connection.ts';

/** Onion services are reached through Tor only, and without an exit (rend-spec-v3). */
export function onionServices(input: ForecastInput): EffectDraft {
  if (isDropped(input, 'exits-at-sites')) return effect('goes-on', 'onion-no-exit', 'rendezvous-spec');
  const tor = input.situation.verdict === 'not-tor' ? starting(input) : running(input);
  if (tor.outcome === 'goes-on') return { ...UNTOUCHED, sources: ['rendezvous-spec'] };
  return effect(tor.outcome, 'onion-with-tor', 'rendezvous-spec');
}

/** Ordinary sites through Tor, where the sites refuse Tor's exits. */
export function sites(input: ForecastInput): EffectDraft {
  const { counts } = input;
  const numbers = [count(counts.exitIpv4), count(counts.exitsWithIpv6), count(counts.all.exits)];
  return directoryEffect(input, 'stops', 'exits-refused', numbers, 'exit-lists', 'exits-refused');
}

/** This check. The services that it asks are sites, too; the saved relay directory needs no network. */
export function check(input: ForecastInput): EffectDraft {
  const { verdict } = input.situation;
  const isThroughTor = verdict === 'tor';
  if (isDropped(input, 'abroad')) return effect('depends', 'check-abroad', 'own-requests', 'iran-2026');
  if (isDropped(input, 'tor-names')) {
    return isThroughTor
      ? effect('goes-on', 'names-at-exit', 'own-requests')
      : effect('depends', 'check-names', 'own-requests');
  }
  if (isDropped(input, 'exits-at-sites')) {
    return verdict === 'not-tor'
      ? { ...UNTOUCHED, sources: ['own-requests'] }
      : effect('depends', 'check-exits', 'own-requests');
  }
  // A browser on Tor uses a proxy. When Tor stops, requests hang: the browser does not fall back to a direct connection.
  if (verdict !== 'not-tor' && running(input).outcome !== 'goes-on') {
    return effect('depends', 'check-without-tor', 'own-requests', 'private-network');
  }
  return { ...UNTOUCHED, sources: ['own-requests'] };
}

/** The Tor Project's website: it is no relay, so only a block of its name or of everything abroad stops it. */
export function website(input: ForecastInput): EffectDraft {
  const { verdict } = input.situation;
  const byName = {
    tor: effect('goes-on', 'names-at-exit', 'own-requests'),
    mixed: effect('depends', 'names-partly', 'russia-2021'),
    unknown: effect('depends', 'names-partly', 'russia-2021'),
    'not-tor': effect('stops', 'names-stopped', 'russia-2021', 'download-manual'),
  };
  return firstEffect(
    [
      ['abroad', always(effect('stops', 'inside-only', 'iran-2026'))],
      ['tor-names', always(byName[verdict])],
    ],
    input,
    { ...UNTOUCHED, sources: ['own-requests'] },
  );
}

/** Everything without Tor. */
export function browsing(input: ForecastInput): EffectDraft {
  return firstEffect(
    [
      ['abroad', always(effect('depends', 'inside-only', 'iran-2026'))],
      ['relay-addresses', sharedAddresses],
    ],
    input,
  );
}

/** Blocking relays by address also blocks whatever else runs on these addresses. */
function sharedAddresses(input: ForecastInput): EffectDraft {
  const { counts, dials } = input;
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
    ? directoryEffect(input, 'goes-on', 'shared-addresses-ipv4', [count(counts.ipv4)])
    : directoryEffect(input, 'goes-on', 'shared-addresses', [count(counts.ipv4), count(counts.ipv6)]);
}
