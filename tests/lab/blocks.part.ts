import { afterAll, describe, expect, it } from 'vitest';
import { BLOCKS } from '../../scripts/lab/blocks.ts';
import { ask, failureOf } from '../../scripts/world/ask.ts';
import { caPem, lab } from './fixture.ts';

const CHECK = 'https://check.torproject.org/api/ip';
const LIST = 'https://check.torproject.org/torbulkexitlist';
const SAME_SIZE = 'https://speed.cloudflare.com/__down?bytes=17000';
const ADDRESS = 'https://116.202.120.181/';
const CONTROL = 'http://connectivitycheck.gstatic.com/generate_204';
const ECHO6 = 'https://[2606:4700:4700::1111]/cdn-cgi/trace';
const GUARD = 'https://84.234.21.98:9001/';
const OTHER_GUARD = 'https://88.198.27.62/';
const AUTHORITY = 'http://193.23.244.244/tor/status-vote/current/consensus';

const ANSWERED = 'answered';
const SILENT = 'ABORT_ERR';
const RESET = 'ECONNRESET';
const REFUSED = 'ECONNREFUSED';
/** A true server that is asked without its name. */
const NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
/** A relay: it speaks TLS, and nobody signed for it. */
const RELAY = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';

interface Met {
  readonly check: string;
  readonly list: string;
  readonly address: string;
  readonly control: string;
  readonly six: string;
  readonly guard: string;
  readonly otherGuard: string;
  readonly authority: string;
}

const FREE: Met = {
  check: ANSWERED,
  list: ANSWERED,
  address: NAME,
  control: ANSWERED,
  six: ANSWERED,
  guard: RELAY,
  otherGuard: RELAY,
  authority: ANSWERED,
};
const relays = (code: string) => ({ guard: code, otherGuard: code, authority: code });
const check = (code: string) => ({ check: code, list: code, address: code });
const byName = (code: string) => ({ check: code, list: code });

/** What plain sockets meet in each block, where it is not what they meet without one. */
const EXPECTED: Readonly<Record<string, Partial<Met>>> = {
  none: {},
  'relays-dropped': relays(SILENT),
  'relays-reset': relays(REFUSED),
  'relays-unreachable': relays('EHOSTUNREACH'),
  'relays-but-one': { guard: SILENT, authority: SILENT },
  'authorities-dropped': { authority: SILENT },
  'bridge-dropped': relays(SILENT),
  // Only Tor's own hello: Node's is another.
  'tor-handshake-reset': {},
  'check-dropped': check(SILENT),
  'check-reset': check(REFUSED),
  // By name IPv6 is first: Linux fails it a second late (EACCES; 2026-11: 6.18), when Node has given it up.
  'check-unreachable': { ...byName('ETIMEDOUT'), address: 'EHOSTUNREACH' },
  'name-nothing': byName('ENOTFOUND'),
  'name-page': byName('SELF_SIGNED_CERT_IN_CHAIN'),
  'name-private': byName(SILENT),
  'name-silent': byName(SILENT),
  'hello-reset': byName(RESET),
  'hello-dropped': byName(SILENT),
  intercepted: check('SELF_SIGNED_CERT_IN_CHAIN'),
  portal: { ...check(REFUSED), ...relays(REFUSED), six: REFUSED, authority: ANSWERED },
  'ipv6-dropped': { six: SILENT },
  'check-cut-short': { list: SILENT },
  off: { ...check(SILENT), ...relays(SILENT), control: SILENT, six: SILENT },
  clock: { ...check('CERT_NOT_YET_VALID'), six: 'CERT_NOT_YET_VALID' },
};

async function meet(): Promise<Met> {
  const [own, list, address, control, six, guard, otherGuard, authority] = await Promise.all(
    [CHECK, LIST, ADDRESS, CONTROL, ECHO6, GUARD, OTHER_GUARD, AUTHORITY].map((url) => failureOf(url, caPem)),
  );
  const or = (code: string | undefined) => code ?? 'nothing';
  return {
    check: or(own),
    list: or(list),
    address: or(address),
    control: or(control),
    six: or(six),
    guard: or(guard),
    otherGuard: or(otherGuard),
    authority: or(authority),
  };
}

describe('blocks, met with plain sockets', () => {
  it.each(BLOCKS.filter(({ id }) => id !== 'check-throttled'))('$id: $title', async ({ id }) => {
    await lab.block(id);
    expect(await meet()).toEqual({ ...FREE, ...EXPECTED[id] });
  });

  it('check-throttled: so much, and no more', async () => {
    await lab.block('check-throttled');
    // 1.4 kB a second: the list has 19. What is short comes at once.
    expect(await failureOf(LIST, caPem)).toBe(SILENT);
    expect(await failureOf(CHECK, caPem)).toBe(ANSWERED);
    expect(await failureOf(SAME_SIZE, caPem)).toBe(ANSWERED);
  });

  it('sends the pages it should', async () => {
    await lab.block('portal');
    expect((await ask(CONTROL, caPem)).body).toContain('guest network');
    await lab.block('clock');
    const date = Date.parse(String((await ask(CONTROL, caPem)).headers.date));
    expect(Math.round((date - Date.now()) / (24 * 60 * 60 * 1000))).toBe(400);
  });

  it('are gone without a trace when they are taken away', async () => {
    await lab.block('off');
    await lab.block('none');
    expect(await meet()).toEqual(FREE);
  });

  afterAll(async () => {
    await lab.block('none');
  });
});
