import { expect, it } from 'vitest';
import type { NatKind, SeenCandidate, StunSeen } from '../../../utils/model/way-try.ts';
import { natOf } from '../../../utils/ways/nat.ts';

const candidate = (type: string, address: string, port: number, base = 0): SeenCandidate => ({
  type,
  protocol: 'udp',
  address,
  port,
  relatedAddress: type === 'srflx' ? (base === 0 ? '0.0.0.0' : '192.168.1.2') : null,
  relatedPort: type === 'srflx' ? base : null,
});
const host = (address = '192.168.1.2') => candidate('host', address, 50_000);
/** As a server sees it: the port that the router opened, and the one of this computer. */
const seen = (port: number, base = 50_000) => candidate('srflx', '203.0.113.7', port, base);
const alone = [host(), seen(40_000, 50_001)];

const CASES: readonly (readonly [string, NatKind, StunSeen | undefined])[] = [
  ['no WebRTC', 'off', undefined],
  ['nobody answers', 'silent', { one: [host()], other: [host()], both: [host()] }],
  ['nothing at all', 'silent', { one: [], other: [], both: [] }],
  ['one server answers', 'one-server', { one: alone, other: [host()], both: [host(), seen(1)] }],
  ['the other server answers', 'one-server', { one: [host()], other: alone, both: [host(), seen(1)] }],
  ['both see one port', 'one-port', { one: alone, other: alone, both: [host(), seen(40_002)] }],
  [
    'both see one port, told twice',
    'one-port',
    { one: alone, other: alone, both: [host(), seen(1), seen(1)] },
  ],
  ['they see two ports', 'two-ports', { one: alone, other: alone, both: [host(), seen(1), seen(2)] }],
  [
    'two network cards, one port each',
    'one-port',
    { one: alone, other: alone, both: [host(), host('10.0.0.2'), seen(1, 50_000), seen(2, 50_009)] },
  ],
  [
    'two ports, the own one hidden (Firefox), one card',
    'two-ports',
    { one: alone, other: alone, both: [host('a.local'), seen(1, 0), seen(2, 0)] },
  ],
  [
    'two ports, the own one hidden, two cards',
    'cannot-tell',
    { one: alone, other: alone, both: [host('a.local'), host('b.local'), seen(1, 0), seen(2, 0)] },
  ],
  ['answers only for each alone', 'cannot-tell', { one: alone, other: alone, both: [host()] }],
  ['a public address of its own', 'direct', { one: [host('5.6.7.8')], other: [], both: [host('5.6.7.8')] }],
  [
    'a public IPv6 address says nothing of IPv4',
    'silent',
    { one: [], other: [], both: [host(), host('2a01:4f8::1')] },
  ],
  [
    'only TCP is mapped',
    'silent',
    { one: [{ ...seen(1), protocol: 'tcp' }], other: [{ ...seen(1), protocol: 'tcp' }], both: [] },
  ],
];

it.each(CASES)('%s: %s', (_, kind, stun) => expect(natOf(stun)).toBe(kind));
