import { describe, expect, it } from 'vitest';
import { isDeliberate } from '../../../../utils/judge/blockage/deliberate.ts';
import { hostView } from '../../../../utils/judge/blockage/host-view.ts';
import type { Culprit } from '../../../../utils/model/blockage.ts';
import type { PageMark } from '../../../../utils/model/hints.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import type { Technique } from '../../../../utils/model/technique.ts';
import { fails, page } from './culprits/ladder.ts';

const reset = fails('tor-check', 'connection_reset');
const stopped = (
  techniques: readonly Technique[],
  suspects: string,
  {
    row = reset,
    others = [],
    byName = false,
  }: { row?: Observation; others?: readonly Observation[]; byName?: boolean } = {},
) => {
  const rows = [row, ...others];
  const verdict = { type: 'unknown', reason: 'lists-silent', evidence: [], addresses: [] } as const;
  const view = hostView(row.host ?? '', rows);
  const all = suspects.split(' ').filter(Boolean) as Culprit[];
  return isDeliberate({ row, rows, verdict, techniques, view, isTriggeredByName: byName }, all);
};

describe('it is stopped on purpose', () => {
  it.each([
    ['nobody is suspected', '', false],
    ['only those who have a purpose are', 'local-filter network', true],
    ['this network alone is', 'network', true],
    ['an exit may be behind it', 'exit network', false],
    ['a login page may be', 'captive-portal network', false],
    ['the line may be', 'offline', false],
    ['the clock may be', 'clock', false],
    ['the own proxy may be', 'own-proxy network', false],
    ['another extension may be', 'other-extension', false],
    ['the service may be', 'service network', false],
  ])('where %s: %#', (_, suspects, expected) => {
    expect(stopped(['reset'], suspects)).toBe(expected);
  });

  it.each([
    ['truncated', false],
    ['throttled', false],
    ['timeout', false],
    ['dns-no-answer', true],
    ['false-certificate', true],
  ] as const)('by %s: %s', (technique, expected) => {
    expect(stopped([technique], 'network')).toBe(expected);
  });

  it('by silence that the name sets off', () => {
    expect(stopped(['timeout'], 'network', { byName: true })).toBe(true);
  });
});

describe('though the service may be behind it, it is stopped on purpose', () => {
  const alike = fails('relay-search', 'connection_reset');
  it.each([
    ['where the names of two of its servers set it off', [alike], true, true],
    ['not where one does', [], true, false],
    ['not where no name does', [alike], false, false],
    ['not where the other server fails otherwise', [fails('relay-search', 'host_unreachable')], true, false],
    ['not where another operator fails alike', [fails('dns-google', 'connection_reset')], true, false],
    ['not where the same server fails alike', [fails('exit-list', 'connection_reset')], true, false],
    [
      'not where a second look does',
      [fails('address@check.torproject.org', 'connection_reset')],
      true,
      false,
    ],
  ])('%s', (_, others, byName, expected) => {
    expect(stopped(['reset'], 'service network', { others, byName })).toBe(expected);
  });

  const answered = (status: number, mark: PageMark) => page('tor-check', status, { hints: { page: mark } });
  it.each([
    ['a page that forbids', answered(403, 'html'), true],
    ['a page that wants to know who asks', answered(401, 'login'), true],
    ['a page for legal reasons', answered(451, 'html'), true],
    ['a page that names a filter', answered(200, 'filter'), true],
    ["a page of Japan's list", answered(200, 'icsa'), true],
    ['a page that names a law', answered(503, 'legal'), true],
    ['any other page', answered(200, 'html'), false],
    ['a login', answered(200, 'login'), false],
    ['no page', page('tor-check', 200), true],
  ])('by %s: %#', (_, row, expected) => {
    expect(stopped(['block-page'], 'service', { row })).toBe(expected);
  });

  it('not by a status alone that is no page of a block', () => {
    expect(stopped(['http-error'], 'service', { row: answered(403, 'html') })).toBe(false);
    expect(stopped(['block-page'], 'service')).toBe(false);
  });
});
