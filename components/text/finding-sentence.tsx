import type { ComponentChildren } from 'preact';
import { type Address, familyOf } from '../../utils/model/address.ts';
import { assertNever } from '../../utils/model/assert-never.ts';
import type { Finding } from '../../utils/model/observation.ts';
import { Addresses } from './Addresses.tsx';
import { country } from './country.ts';
import { shareUpText } from './numbers.ts';
import type { MessageKey, Say } from './say.ts';

/** Writes addresses into a sentence: as nodes in the popup, as text in the report file. */
export type ShowAddresses = (of: readonly Address[], say: Say) => ComponentChildren;

/** One finding as a whole sentence. */
export function findingSentence(
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
      return say.of('not_asked', finding.why);
    case 'no-answer':
      return say.of('failure', finding.failure);
    case 'unreadable':
      return finding.why === 'http-status'
        ? say('unreadable_http_status', String(finding.status))
        : say.of('unreadable', finding.why);
    case 'sees':
      return finding.country === undefined
        ? of('sees', finding.address)
        : of('sees_country', finding.address, country(finding.country, say.language));
    case 'exit':
      return say.richOf('exit', finding.basis, show([finding.address], say));
    case 'not-listed':
      if (finding.ownRelay) return of('not_listed_own_relay', finding.address);
      return of(finding.confirmed ? 'not_listed_confirmed' : 'not_listed', finding.address);
    case 'too-old':
      return finding.missed === undefined
        ? of('too_old', finding.address)
        : of('too_old_misses', finding.address, shareUpText(finding.missed, say.language));
    case 'not-covered':
      return of(familyOf(finding.address) === 6 ? 'not_covered' : 'not_covered_relay', finding.address);
    case 'doubtful':
      return say.richOf('doubtful', finding.why, show([finding.address], say));
    case 'onion-loaded':
      return say('onion_loaded');
    case 'onion-proved':
      return say('onion_proved');
    case 'works':
      return say('works');
    case 'resolves':
      return finding.kind === 'none'
        ? say('resolves_none')
        : say.richOf('resolves', finding.kind, show(finding.addresses, say));
    case 'server-present':
      return say('server_present');
    case 'local-tor':
      return say('local_tor');
    case 'told-whole-device':
      return say('told_whole_device');
    default:
      return assertNever(finding);
  }
}
