import type { Address } from '../model/address.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Failed, Measurement } from '../model/measurement.ts';
import type { Finding, Observation } from '../model/observation.ts';
import type { Reading } from '../model/reading.ts';
import { listed } from './listed.ts';
import { type Origin, rowOf } from './row.ts';

/** One measurement and its reading as one row. An answer that is a list has no row of its own: see `listed`. */
export function observe(origin: Origin, measurement: Measurement, reading: Reading | undefined): Observation {
  const { at, elapsed, answer, about } = measurement;
  const { route, hints } = answer;
  const details = {
    at,
    elapsed,
    route,
    ...(reading?.type === 'relay-search' ? { listDate: reading.published } : {}),
    ...(Object.keys(hints).length > 0 ? { hints } : {}),
  };
  const finding =
    answer.type === 'failed'
      ? failureOf(origin, answer)
      : answer.status === PROXY_WANTS_A_PASSWORD && route !== 'direct'
        ? PROXY_REFUSAL
        : findingOf(reading, answer.status, about);
  return rowOf(origin, details, withoutForgery(finding, hints.foreignAuthority));
}

/** Some failures prove that the true server is there. */
function failureOf({ provesServer = [], role }: Origin, { failure, step, verbatim, hints }: Failed): Finding {
  const noAnswer = { type: 'no-answer', failure, step, verbatim } as const;
  if (!provesServer.includes(failure)) return noAnswer;
  if (role !== 'proof') return { type: 'server-present' };
  // A redirect without a peer may be the browser's own, or another extension's.
  return hints.peer === undefined ? noAnswer : { type: 'onion-proved' };
}

/** An authority that was added to this browser may sign any name, so its certificate proves no more than plain http. */
function withoutForgery(finding: Finding, foreignAuthority: string | undefined): Finding {
  const isForgeable = finding.type === 'onion-proved' && foreignAuthority !== undefined;
  return isForgeable ? { type: 'onion-loaded' } : finding;
}

function findingOf(reading: Reading | undefined, status: number, about: Address | undefined): Finding {
  if (reading === undefined) return { type: 'unreadable', why: 'not-the-format', status };
  switch (reading.type) {
    case 'unreadable':
      return { type: 'unreadable', why: reading.why, status };
    case 'echo':
      if (reading.tor) return { type: 'exit', address: reading.address, basis: 'cloudflare-t1', relays: [] };
      return {
        type: 'sees',
        address: reading.address,
        ...(reading.country === undefined ? {} : { country: reading.country }),
      };
    case 'tor-flag':
      return listed(reading.address, 'flag', reading.isTor ? [{ exit: true }] : []);
    case 'dns-exit':
      return about === undefined
        ? NO_ADDRESS
        : listed(about, 'dns-exit-list', reading.listed ? [{ exit: true }] : []);
    case 'relay-search':
      return about === undefined ? NO_ADDRESS : listed(about, 'relay-search', reading.relays);
    case 'exit-list':
      return NO_ADDRESS;
    case 'onion-page':
      return { type: 'onion-loaded' };
    case 'onion-proof':
      return { type: 'onion-proved' };
    case 'control-works':
      return { type: 'works' };
    case 'addresses':
      return { type: 'resolves', addresses: reading.addresses, kind: reading.kind };
    case 'server-present':
      return { type: 'server-present' };
    case 'local-tor':
      return { type: 'local-tor' };
    default:
      return assertNever(reading);
  }
}

/**
 * Chromium shows a proxy's refusal of a tunnel as if the site had answered, without a peer; a site should never answer so
 * (RFC 9110, 15.5.8). What came directly is not a proxy's.
 */
const PROXY_WANTS_A_PASSWORD = 407;
const PROXY_REFUSAL: Finding = {
  type: 'no-answer',
  failure: 'proxy_failed',
  step: 'proxy',
  verbatim: 'HTTP 407',
};

const NO_ADDRESS: Finding = { type: 'not-asked', why: 'no-address' };
