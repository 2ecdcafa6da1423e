import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../utils/model/time.ts';
import { BLOCKS } from '../rig/lab/blocks.ts';
import {
  CHECK,
  CHECK_BY_ADDRESS,
  CONSENSUS,
  CONTROL,
  ECHO6,
  EXIT_LIST,
  GUARD_ONE,
  GUARD_TWO,
  SAME_SIZE,
} from '../rig/lab/pages.ts';
import { ask, failureOf } from '../rig/world/ask.ts';
import { caPem, lab } from './fixture.ts';

const ANSWERED = 'answered';
const TIMEOUT = 'ABORT_ERR';
const RESET = 'ECONNRESET';
const REFUSED = 'ECONNREFUSED';
/** The correct server, requested by its address. */
const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
/** A relay: it speaks TLS with a certificate that no authority signed. */
const RELAY = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';

/**
 * For a name Node tries both families and reports the first failure. With IPv6 first that is Linux's code for "prohibited"
 * (EACCES), or Node's own where Node has already gone on to IPv4 (2026-11: Linux 6.18 reports it after a second, Node 24 waits
 * 250 ms); with IPv4 first it is the code for an address. All mean the same.
 */
const UNREACHABLE = expect.toBeOneOf(['ETIMEDOUT', 'EACCES', 'EHOSTUNREACH']);

/** What a plain socket meets at each host: an error code, or "answered". */
interface Outcomes {
  readonly check: string;
  readonly list: string;
  readonly address: string;
  readonly control: string;
  readonly ipv6: string;
  readonly guard: string;
  readonly otherGuard: string;
  readonly authority: string;
}

const WITHOUT_BLOCK: Outcomes = {
  check: ANSWERED,
  list: ANSWERED,
  address: OTHER_NAME,
  control: ANSWERED,
  ipv6: ANSWERED,
  guard: RELAY,
  otherGuard: RELAY,
  authority: ANSWERED,
};
const relays = (code: string) => ({ guard: code, otherGuard: code, authority: code });
const check = (code: string) => ({ check: code, list: code, address: code });
const byName = (code: string) => ({ check: code, list: code });

/** Block → the outcomes that differ from those without a block. */
const EXPECTED: Readonly<Record<string, Partial<Outcomes>>> = {
  none: {},
  'relays-dropped': relays(TIMEOUT),
  'relays-reset': relays(REFUSED),
  'relays-unreachable': relays('EHOSTUNREACH'),
  'relays-but-one': { guard: TIMEOUT, authority: TIMEOUT },
  'authorities-dropped': { authority: TIMEOUT },
  'bridge-dropped': relays(TIMEOUT),
  // Matches Tor's hello only, and Node's differs.
  'tor-handshake-reset': {},
  'check-dropped': check(TIMEOUT),
  'check-reset': check(REFUSED),
  'check-unreachable': { ...byName(UNREACHABLE), address: 'EHOSTUNREACH' },
  'name-nothing': byName('ENOTFOUND'),
  'name-page': byName('SELF_SIGNED_CERT_IN_CHAIN'),
  'name-private': byName(TIMEOUT),
  'name-silent': byName(TIMEOUT),
  'hello-reset': byName(RESET),
  'hello-dropped': byName(TIMEOUT),
  intercepted: check('SELF_SIGNED_CERT_IN_CHAIN'),
  portal: { ...check(REFUSED), ...relays(REFUSED), ipv6: REFUSED, authority: ANSWERED },
  'ipv6-dropped': { ipv6: TIMEOUT },
  'check-cut-short': { list: TIMEOUT },
  off: { ...check(TIMEOUT), ...relays(TIMEOUT), control: TIMEOUT, ipv6: TIMEOUT },
  clock: { ...check('CERT_NOT_YET_VALID'), ipv6: 'CERT_NOT_YET_VALID' },
};

async function tryAll(): Promise<Outcomes> {
  const [own, list, address, control, ipv6, guard, otherGuard, authority] = await Promise.all(
    [CHECK, EXIT_LIST, CHECK_BY_ADDRESS, CONTROL, ECHO6, GUARD_ONE, GUARD_TWO, CONSENSUS].map((url) =>
      failureOf(url, caPem),
    ),
  );
  const or = (code: string | undefined) => code ?? 'none';
  return {
    check: or(own),
    list: or(list),
    address: or(address),
    control: or(control),
    ipv6: or(ipv6),
    guard: or(guard),
    otherGuard: or(otherGuard),
    authority: or(authority),
  };
}

describe('blocks, tried with plain sockets', () => {
  it.each(BLOCKS.filter(({ id }) => id !== 'check-throttled'))('$id: $title', async ({ id }) => {
    await lab.block(id);
    expect(await tryAll()).toEqual({ ...WITHOUT_BLOCK, ...EXPECTED[id] });
  });

  it('check-throttled: short answers arrive, and the long list does not', async () => {
    await lab.block('check-throttled');
    // At 1.4 kB/s the list of 19 kB takes too long; the first bytes of each connection pass at full rate.
    expect(await failureOf(EXIT_LIST, caPem)).toBe(TIMEOUT);
    expect(await failureOf(CHECK, caPem)).toBe(ANSWERED);
    expect(await failureOf(SAME_SIZE, caPem)).toBe(ANSWERED);
  });

  it('portal shows the login page, and clock sends wrong dates', async () => {
    await lab.block('portal');
    expect((await ask(CONTROL, caPem)).body).toContain('guest network');
    await lab.block('clock');
    const date = Date.parse(String((await ask(CONTROL, caPem)).headers.date));
    expect(Math.round((date - Date.now()) / DAY_MS)).toBe(400);
  });

  it('end the connections from before them, and begin a new list of the names that are asked for', async () => {
    await lab.block('none');
    const { hostname } = new URL(CHECK);
    const socket = connect(443, hostname);
    await once(socket, 'connect');
    expect(await lab.namesAsked()).toEqual([hostname]);
    // The server itself would end it after two minutes without a handshake.
    const ended = once(socket.resume(), 'end', { signal: AbortSignal.timeout(10_000) });
    await lab.block('name-nothing');
    await ended;
    expect(await lab.namesAsked()).toEqual([]);
  });

  it('have no effect after they are removed', async () => {
    await lab.block('off');
    await lab.block('none');
    expect(await tryAll()).toEqual(WITHOUT_BLOCK);
  });

  afterAll(async () => {
    await lab.block('none');
  });
});
