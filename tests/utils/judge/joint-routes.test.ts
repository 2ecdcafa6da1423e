import { expect, it } from 'vitest';
import { withJointRoutes } from '../../../utils/judge/joint-routes.ts';
import type { Finding } from '../../../utils/model/observation.ts';
import { OWN } from '../../components/example.ts';
import { rowOf } from '../check/rules/fixture.ts';
import { address } from '../relays/small.ts';

const BOX = address('192.168.1.2');
const sees: Finding = { type: 'sees', address: OWN };
const UNKNOWN: Finding = { type: 'unreadable', why: 'answered-by-unknown', status: 200 };
const by = (id: string, peer = BOX, finding: Finding = sees, route: 'direct' | 'proxied' = 'direct') =>
  rowOf(id, finding, { route, hints: { peer } });
/** The literal address was answered by another machine. */
const literal = by('address-ipv4', BOX, sees, 'proxied');
const routes = (...rows: ReturnType<typeof by>[]) => withJointRoutes(rows).map(({ route }) => route);

it('takes every connection to a machine that is a proxy for one of them as proxied', () => {
  expect(routes(literal, by('tor-check'), by('dns-google', address('8.8.8.8')))).toEqual([
    'proxied',
    'proxied',
    'direct',
  ]);
  const six = by('address-ipv6', BOX, sees, 'proxied');
  expect(routes(six, by('tor-check'))).toEqual(['proxied', 'proxied']);
});

it.each([
  [
    'the literal address answered itself',
    by('address-ipv4', address('1.1.1.1'), sees, 'proxied'),
    address('1.1.1.1'),
  ],
  ['only a name was answered by it', by('address-name', BOX, sees, 'proxied'), BOX],
  ['it is not known to be a proxy', by('address-ipv4', BOX, sees, 'direct'), BOX],
])('leaves routes as they are where %s', (_, row, peer) => {
  expect(routes(row, by('tor-check', peer))).toEqual([row.route, 'direct']);
});

it('leaves a row without a peer, and a proxy that was asked by its own address', () => {
  const { hints, ...without } = by('tor-check');
  const own = { ...by('local-tor-9050'), host: BOX };
  expect(withJointRoutes([literal, without, own]).map(({ route }) => route)).toEqual([
    'proxied',
    'direct',
    'direct',
  ]);
});

it('takes the onion service that the proxy opened for opened', () => {
  const findings = (finding: Finding, peer = BOX) =>
    withJointRoutes([literal, by('onion-service', peer, finding)])[1]?.finding;
  expect(findings(UNKNOWN)).toEqual({ type: 'onion-loaded' });
  expect(findings(UNKNOWN, address('10.0.0.9'))).toEqual(UNKNOWN);
  const page: Finding = { type: 'unreadable', why: 'html-instead', status: 200 };
  expect(findings(page)).toEqual(page);
  const elsewhere: Finding = { type: 'unreadable', why: 'answered-outside-tor', status: 200 };
  expect(findings(elsewhere)).toEqual({ ...elsewhere, why: 'not-our-page' });
  expect(findings(elsewhere, address('10.0.0.9'))).toEqual(elsewhere);
});
