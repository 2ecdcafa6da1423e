import type { ComponentChildren } from 'preact';
import { type Address, familyOf } from '../utils/model/address.ts';
import { assertNever } from '../utils/model/assert-never.ts';
import type { AddressKind, Basis, Doubt, Finding, NotAsked } from '../utils/model/observation.ts';
import { Addresses } from './Addresses.tsx';
import { country } from './country.ts';
import { FAILURE, UNREADABLE } from './failure-words.ts';
import type { MessageKey, Say } from './say.ts';

const NOT_ASKED: Record<NotAsked, MessageKey> = {
  discreet: 'not_asked_discreet',
  'no-address': 'not_asked_no_address',
  'ipv6-not-covered': 'not_asked_ipv6',
  'not-loaded': 'not_asked_not_loaded',
  interrupted: 'not_asked_interrupted',
  'asked-to-wait': 'not_asked_wait',
  'address-changed': 'not_asked_address_changed',
  proxied: 'not_asked_proxied',
  'route-unknown': 'not_asked_route_unknown',
};
const EXIT: Record<Basis, MessageKey> = {
  flag: 'exit_flag',
  'exit-list': 'exit_exit_list',
  'dns-exit-list': 'exit_dns_exit_list',
  'relay-search': 'exit_relay_search',
  'cloudflare-t1': 'exit_cloudflare_t1',
  'saved-directory': 'exit_saved_directory',
};
const RESOLVES: Record<Exclude<AddressKind, 'none'>, MessageKey> = {
  null: 'resolves_null',
  private: 'resolves_private',
  public: 'resolves',
};
const DOUBT: Record<Doubt, MessageKey> = {
  'control-says-the-same': 'doubtful_control_says_the_same',
  'control-missing': 'doubtful_control_missing',
};

/** How addresses are shown in a sentence. */
export type ShowAddresses = (of: readonly Address[], say: Say) => ComponentChildren;

/** What one observation says, as a whole sentence. */
export function fullWords(
  finding: Finding,
  say: Say,
  show: ShowAddresses = (of) => <Addresses of={of} say={say} />,
): ComponentChildren {
  const of = (key: MessageKey, address: Address, ...more: string[]) =>
    say.rich(key, show([address], say), ...more);
  switch (finding.type) {
    case 'waiting':
      return say('waiting');
    case 'not-asked':
      return say(NOT_ASKED[finding.why]);
    case 'no-answer':
      return say(FAILURE[finding.failure]);
    case 'unreadable':
      return finding.why === 'http-status'
        ? say('unreadable_http_status', String(finding.status))
        : say(UNREADABLE[finding.why]);
    case 'sees':
      return finding.country === undefined
        ? of('sees', finding.address)
        : of('sees_country', finding.address, country(finding.country, say.language));
    case 'exit':
      return of(EXIT[finding.basis], finding.address);
    case 'not-listed':
      return of(finding.ownRelay ? 'not_listed_own_relay' : 'not_listed', finding.address);
    case 'too-old':
      return of('too_old', finding.address);
    case 'not-covered':
      return of(familyOf(finding.address) === 6 ? 'not_covered' : 'not_covered_relay', finding.address);
    case 'doubtful':
      return of(DOUBT[finding.why], finding.address);
    case 'onion-loaded':
      return say('onion_loaded');
    case 'works':
      return say('works');
    case 'resolves':
      return finding.kind === 'none'
        ? say('resolves_nothing')
        : say.rich(RESOLVES[finding.kind], show(finding.addresses, say));
    case 'reached':
      return say('reached');
    case 'local-tor':
      return say('local_tor');
    default:
      return assertNever(finding);
  }
}
