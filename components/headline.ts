import { assertNever } from '../utils/model/assert-never.ts';
import type { Certainty, MixedKind, UnknownReason, Verdict } from '../utils/model/verdict.ts';
import { maybeNeighbour } from './neighbour.ts';
import type { MessageKey, Say } from './say.ts';

const TOR: Record<Certainty, MessageKey> = { certain: 'tor_certain', likely: 'tor_likely' };
const NOT_TOR: Record<Certainty, MessageKey> = { certain: 'not_tor_certain', likely: 'not_tor_likely' };
const MIXED: Record<MixedKind['type'], Record<Certainty, MessageKey>> = {
  family: { certain: 'mixed_family_certain', likely: 'mixed_family_likely' },
  destination: { certain: 'mixed_destination_certain', likely: 'mixed_destination_likely' },
  'onion-only': { certain: 'mixed_onion_only_certain', likely: 'mixed_onion_only_likely' },
};
const UNKNOWN: Record<UnknownReason, MessageKey> = {
  'not-checked': 'unknown_not_checked',
  waiting: 'unknown_waiting',
  offline: 'unknown_offline',
  'proxy-down': 'unknown_proxy_down',
  'nothing-answered': 'unknown_nothing_answered',
  'captive-portal': 'unknown_captive_portal',
  'no-address': 'unknown_no_address',
  'ipv6-not-covered': 'unknown_ipv6_not_covered',
  'list-too-old': 'unknown_list_too_old',
  'lists-silent': 'unknown_lists_silent',
  'sources-differ': 'unknown_sources_differ',
  interrupted: 'unknown_interrupted',
  fault: 'unknown_fault',
};

/** The verdict in one sentence. It never says more than the certainty allows. */
export function headline(verdict: Verdict, say: Say): string {
  switch (verdict.type) {
    case 'tor':
      return say(maybeNeighbour(verdict) ? 'tor_maybe_neighbour' : TOR[verdict.certainty]);
    case 'not-tor':
      return say(NOT_TOR[verdict.certainty]);
    case 'mixed': {
      const key = MIXED[verdict.kind.type][verdict.certainty];
      return verdict.kind.type === 'family' ? say(key, `IPv${verdict.kind.exposed}`) : say(key);
    }
    case 'unknown':
      return say(UNKNOWN[verdict.reason]);
    default:
      return assertNever(verdict);
  }
}
