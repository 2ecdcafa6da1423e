import { familyOf } from '../../utils/model/address.ts';
import { assertNever } from '../../utils/model/assert-never.ts';
import type { Role } from '../../utils/model/endpoint.ts';
import type { Failure } from '../../utils/model/failure.ts';
import type { Finding } from '../../utils/model/observation.ts';
import type { Say } from './say.ts';

/** Failures that are clearer than the step at which they happen. */
export const NAMED_FAILURES = [
  'offline',
  'connection_timed_out',
  'generic_timeout_error',
  'blocked_by_client',
  'ssl_unknown_authority',
] as const satisfies readonly Failure[];

/** The few words at the end of a row; an address only where the row is about addresses. */
export function findingShort(finding: Finding, say: Say, role: Role = 'witness'): string {
  switch (finding.type) {
    case 'waiting':
      return say('few_waiting');
    case 'not-asked':
      return say.of('few_not_asked', finding.why);
    case 'no-answer': {
      const named = NAMED_FAILURES.find((failure) => failure === finding.failure);
      return named === undefined ? say.of('few_step', finding.step) : say.of('few_failure', named);
    }
    case 'unreadable':
      return say('few_unreadable');
    case 'sees':
      return say('few_sees', finding.address);
    case 'exit':
      return role === 'echo' ? say('few_exit_address', finding.address) : say('few_exit');
    case 'not-listed':
      return say(finding.ownRelay ? 'few_own_relay' : 'few_not_listed');
    case 'too-old':
      return say('few_too_old');
    case 'not-covered':
      return say(familyOf(finding.address) === 6 ? 'few_not_covered' : 'few_not_covered_relay');
    case 'doubtful':
      return say('few_doubtful');
    case 'onion-loaded':
    case 'onion-proved':
      return say('few_onion_loaded');
    case 'works':
      return say('few_works');
    case 'resolves':
      return finding.addresses[0] === undefined
        ? say('few_resolves_nothing')
        : say('few_resolves', finding.addresses[0]);
    case 'server-present':
      return say('few_server_present');
    case 'local-tor':
      return say('few_local_tor');
    case 'told-whole-device':
      return say('few_told_whole_device');
    default:
      return assertNever(finding);
  }
}
