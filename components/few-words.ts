import { familyOf } from '../utils/model/address.ts';
import { assertNever } from '../utils/model/assert-never.ts';
import type { Role } from '../utils/model/endpoint.ts';
import type { FailedStep, Failure } from '../utils/model/failure.ts';
import type { Finding, NotAsked } from '../utils/model/observation.ts';
import type { MessageKey, Say } from './say.ts';

const NOT_ASKED: Record<NotAsked, MessageKey> = {
  discreet: 'few_not_asked_discreet',
  'no-address': 'few_not_asked_no_address',
  'ipv6-not-covered': 'few_not_asked_ipv6',
  'not-loaded': 'few_not_asked_not_loaded',
  interrupted: 'few_not_asked_interrupted',
  'asked-to-wait': 'few_not_asked_wait',
  'address-changed': 'few_not_asked_address_changed',
  proxied: 'few_not_asked_proxied',
  'route-unknown': 'few_not_asked_route_unknown',
};
const STEP: Record<FailedStep, MessageKey> = {
  browser: 'few_step_browser',
  proxy: 'few_step_proxy',
  dns: 'few_step_dns',
  connect: 'few_step_connect',
  tls: 'few_step_tls',
  http: 'few_step_http',
  body: 'few_step_body',
};
/** Where the cause is better known than the step. */
const PLAIN: Partial<Record<Failure, MessageKey>> = {
  offline: 'few_offline',
  generic_timeout_error: 'few_timeout',
  blocked_by_client: 'few_blocked_by_client',
  ssl_unknown_authority: 'few_ssl_unknown_authority',
};

/** What a row says at its end. An address only where the row is about addresses. */
export function fewWords(finding: Finding, say: Say, role: Role = 'witness'): string {
  switch (finding.type) {
    case 'waiting':
      return say('few_waiting');
    case 'not-asked':
      return say(NOT_ASKED[finding.why]);
    case 'no-answer':
      return say(PLAIN[finding.failure] ?? STEP[finding.step]);
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
      return say('few_onion_loaded');
    case 'works':
      return say('few_works');
    case 'resolves':
      return finding.addresses[0] === undefined
        ? say('few_resolves_nothing')
        : say('few_resolves', finding.addresses[0]);
    case 'reached':
      return say('few_reached');
    case 'local-tor':
      return say('few_local_tor');
    default:
      return assertNever(finding);
  }
}
