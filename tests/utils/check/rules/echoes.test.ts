import { describe, expect, it } from 'vitest';
import { echoes, isEcho } from '../../../../utils/check/rules/echoes.ts';
import { ENDPOINTS } from '../../../../utils/endpoints/list.ts';
import type { Route } from '../../../../utils/model/measurement.ts';
import type { Finding } from '../../../../utils/model/observation.ts';
import { asked, checkWith, dueBy, endpoint, noAnswer, rowOf } from './fixture.ts';

const LITERAL = 'address-ipv6';
const OTHERS = ['address-ipv4', 'address-name'] as const;
const WAITING: Finding = { type: 'waiting' };
const NONSENSE: Finding = { type: 'unreadable', why: 'not-the-format', status: 200 };

/** What becomes of the literal address when the others have these routes; the others without one have not ended. */
function literal(routes: Partial<Record<(typeof OTHERS)[number], Route>>, finding: Finding = noAnswer()) {
  const ended = OTHERS.filter((id) => routes[id] !== undefined);
  const rows = OTHERS.map((id) =>
    rowOf(id, routes[id] ? finding : WAITING, { route: routes[id] ?? 'unknown' }),
  );
  const check = checkWith({ rows, begun: asked(...OTHERS), done: asked(...ended) });
  const step = echoes(check).find((one) => 'endpoint' in one && one.endpoint.id === LITERAL);
  return step?.type === 'skip' ? step.why : step?.type;
}

describe('the address echoes', () => {
  it('are there, and one of them is a literal IPv6 address', () => {
    const ids = ENDPOINTS.filter(isEcho).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([LITERAL, ...OTHERS].toSorted());
    expect(endpoint(LITERAL).host).toContain(':');
  });

  it('are all asked at once, except the literal IPv6 address', () => {
    expect(echoes(checkWith({}))).toEqual(asked(...OTHERS));
  });
});

describe('the literal IPv6 address', () => {
  it.each([
    ['waits while no route is known and one has not ended', { 'address-ipv4': 'unknown' }, undefined],
    ['waits while none has ended', {}, undefined],
    [
      'is skipped if all go through a proxy',
      { 'address-ipv4': 'proxied', 'address-name': 'proxied' },
      'proxied',
    ],
    ['is skipped as soon as one goes through a proxy', { 'address-name': 'proxied' }, 'proxied'],
    [
      'is skipped if only one is known to go through a proxy',
      { 'address-ipv4': 'unknown', 'address-name': 'proxied' },
      'proxied',
    ],
    [
      'is skipped if one goes through a proxy and the other directly',
      { 'address-ipv4': 'direct', 'address-name': 'proxied' },
      'proxied',
    ],
    [
      'waits while one that went directly leaves another, which may prove a proxy',
      { 'address-ipv4': 'direct' },
      undefined,
    ],
    ['is asked where all went directly', { 'address-ipv4': 'direct', 'address-name': 'direct' }, 'ask'],
    [
      'is skipped if all failed by unknown routes: that may be a Tor client that hangs',
      { 'address-ipv4': 'unknown', 'address-name': 'unknown' },
      'route-unknown',
    ],
  ] as const)('%s', (_, routes, expected) => {
    expect(literal(routes)).toBe(expected);
  });

  it('is asked in the end if another was answered, by whatever route', () => {
    expect(literal({ 'address-ipv4': 'unknown', 'address-name': 'unknown' }, NONSENSE)).toBe('ask');
  });

  it('stays as it was decided first', () => {
    const rows = [
      rowOf('address-ipv4', noAnswer(), { route: 'direct' }),
      rowOf('address-name', noAnswer(), { route: 'proxied' }),
    ];
    const check = checkWith({ rows, begun: asked(...OTHERS, LITERAL) });
    expect(dueBy(echoes, check)).toEqual([]);
  });
});
