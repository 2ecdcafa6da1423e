import { describe, expect, it } from 'vitest';
import { resolverOf } from '../../../../utils/check/resolver.ts';
import { secondLooks } from '../../../../utils/check/rules/second-looks.ts';
import type { Step } from '../../../../utils/check/step.ts';
import type { FailedStep } from '../../../../utils/model/failure.ts';
import type { Finding } from '../../../../utils/model/observation.ts';
import { parseAddress } from '../../../../utils/parse/address.ts';
import { OWN } from '../../../components/example.ts';
import { asked, checkWith, dueBy, endpoint, failedRequest, noAnswer, rowOf } from './fixture.ts';

const HOST = 'check.torproject.org';
const CONTROL = 'connectivitycheck.gstatic.com';
const NAMES = [`name-google@${HOST}`, `name-cloudflare@${HOST}`];
const ADDRESS = `address@${HOST}`;
const RESOLVED: readonly Step[] = [
  { type: 'resolve', host: CONTROL },
  { type: 'resolve', host: HOST },
];
const AT_NAME = [...RESOLVED, ...asked(...NAMES)];
const CURRENT = [parseAddress(endpoint(ADDRESS).host)].flatMap((address) => address ?? []);
const AGAIN = 'ask-again tor-check found-by-second-look';

const resolves = (addresses: typeof CURRENT) =>
  rowOf(`name-google@${HOST}`, { type: 'resolves', addresses, kind: 'public' });
const failures = (step: FailedStep = 'connect') => [failedRequest('tor-check', noAnswer(step))];
/** All that was asked went directly. */
const DIRECT = [
  rowOf('tor-check', noAnswer(), { route: 'direct' }),
  rowOf('relay-search', noAnswer(), { route: 'direct' }),
  rowOf('control-google', { type: 'works' }, { route: 'direct' }),
];
const directly = (id: string) => failedRequest(id, noAnswer(), { route: 'direct' });

describe('the second looks at a host', () => {
  it('begin with its name, and with the name of a control', () => {
    const check = checkWith({ failures: [directly('tor-check')], rows: DIRECT });
    expect(dueBy(secondLooks, check)).toEqual([
      `resolve ${CONTROL}`,
      `resolve ${HOST}`,
      ...NAMES.map((id) => `ask ${id}`),
    ]);
    expect(resolverOf(HOST).id).toBe(`resolver@${HOST}`);
  });

  it.each(['dns', 'connect', 'tls', 'http'] as const)('follow a failure at the step %s', (step) => {
    expect(secondLooks(checkWith({ failures: failures(step) }))).not.toEqual([]);
  });

  it.each(['proxy', 'body', 'browser'] as const)('do not follow a failure at the step %s', (step) => {
    expect(secondLooks(checkWith({ failures: failures(step) }))).toEqual([]);
  });

  it('are made once: a second failure of the host adds none', () => {
    const both = checkWith({ failures: [...failures(), failedRequest('exit-list')] });
    expect(secondLooks(both)).toEqual(secondLooks(checkWith({ failures: failures() })));
  });

  it('are made at each host', () => {
    const both = [directly('tor-check'), directly('relay-search')];
    expect(dueBy(secondLooks, checkWith({ failures: both, rows: DIRECT }))).toContain(
      'resolve onionoo.torproject.org',
    );
  });

  it('are not made at a host without them, nor while the hosts of Tor may not be asked', () => {
    expect(secondLooks(checkWith({ failures: [failedRequest('control-google')] }))).toEqual([]);
    expect(secondLooks(checkWith({ scope: 'discreet', failures: failures() }))).toEqual([]);
  });

  it.each([
    ['asks the address while the host still has it', CURRENT, 'ask'],
    ['skips an address that the host no longer has', [OWN], 'skip'],
    ['does not ask an address where nothing resolved', [], undefined],
  ])('%s', (_, addresses, type) => {
    const check = checkWith({ failures: failures(), rows: [resolves(addresses)], done: AT_NAME });
    const step = secondLooks(check).find((one) => 'endpoint' in one && one.endpoint.id === ADDRESS);
    expect(step?.type).toBe(type);
  });
});

describe('the endpoint that failed', () => {
  const present = rowOf(ADDRESS, { type: 'server-present' } satisfies Finding);
  const silent = rowOf(ADDRESS, noAnswer());
  it.each([
    ['is asked again if its server is there', 'connect', [resolves(CURRENT), present], true],
    ['is not if its server is silent', 'connect', [resolves(CURRENT), silent], false],
    [
      'is asked again if its name failed here and resolves elsewhere',
      'dns',
      [resolves(CURRENT), silent],
      true,
    ],
    ['is not if its name resolves nowhere', 'dns', [resolves([])], false],
  ] as const)('%s', (_, step, rows, isAsked) => {
    const done = [...AT_NAME, ...asked(ADDRESS)];
    const check = checkWith({ failures: failures(step), rows, done });
    expect(dueBy(secondLooks, check)).toEqual(isAsked ? [AGAIN] : []);
  });

  it('waits for the look at the address', () => {
    const check = checkWith({ failures: failures('dns'), rows: [resolves(CURRENT)], done: AT_NAME });
    expect(dueBy(secondLooks, check)).toEqual([`ask ${ADDRESS}`]);
  });
});
