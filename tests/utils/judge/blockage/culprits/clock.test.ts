import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../../../utils/endpoints/list.ts';
import { blockagesOf } from '../../../../../utils/judge/blockage/blockage.ts';
import { rowOf } from '../../../../../utils/judge/row.ts';
import { verdictOf } from '../../../../../utils/judge/verdict/verdict.ts';
import type { Failure } from '../../../../../utils/model/failure.ts';
import type { Observation } from '../../../../../utils/model/observation.ts';
import { DAY_MS, HOUR_MS } from '../../../../../utils/model/time.ts';
import { parseStoredReport } from '../../../../../utils/parse/stored-report.ts';
import { blockageOf, fails, page, rungOf, sees } from './ladder.ts';

/** Every control answers with one of these offsets; the Tor check fails because of its certificate. */
function rows(offsets: readonly number[], failure: Failure): readonly Observation[] {
  const controls = ENDPOINTS.filter(({ role, witness }) => role === 'control' && witness === 'control');
  const answered = offsets.map((clock, index) => {
    const control = controls[index % controls.length];
    if (control === undefined) throw new Error('There is no control.');
    return rowOf(control, { at: 0, elapsed: 1, hints: { clock } }, { type: 'works' });
  });
  const failed = ENDPOINTS.filter(({ id }) => id === 'tor-check').map((endpoint) =>
    rowOf(endpoint, { at: 0, elapsed: 1 }, { type: 'no-answer', failure, step: 'tls', verbatim: '' }),
  );
  return [...answered, ...failed];
}

function clockRung(offsets: readonly number[], failure: Failure) {
  const all = rows(offsets, failure);
  const [blockage] = blockagesOf(all, verdictOf(all));
  return blockage?.ladder.find(({ culprit }) => culprit === 'clock');
}

const expired = (id: string) => fails(id, 'ssl_expired_certificate', 'tls');

describe('the clock', () => {
  it.each([
    [[-3 * DAY_MS, -2 * DAY_MS, 5000], -2 * DAY_MS],
    [[400 * DAY_MS, 401 * DAY_MS], 401 * DAY_MS],
  ])('of %j is wrong by the signed median', (offsets, clockOffset) => {
    expect(clockRung(offsets, 'ssl_unknown_authority')).toMatchObject({
      state: 'found',
      reason: 'clock-wrong',
      clockOffset,
    });
  });

  it('makes true certificates out of date: one of nobody known beside them may be somebody else’s', () => {
    const foreign = rows([-200 * DAY_MS], 'ssl_unknown_authority');
    expect(rungOf('clock', [...foreign, expired('address-name')])[0]).toBe('possible: clock-wrong');
    expect(blockageOf([...foreign, expired('address-name')]).suspects).toContain('network');
    expect(rungOf('clock', [...foreign, fails('address-name', 'ssl_unknown_authority', 'tls')])[0]).toBe(
      'found: clock-wrong',
    );
    expect(
      rungOf('clock', [...rows([-200 * DAY_MS], 'ssl_expired_certificate'), expired('address-name')])[0],
    ).toBe('found: clock-wrong');
  });

  it('is wrong by hours only where a certificate is expired', () => {
    expect(clockRung([2 * HOUR_MS], 'ssl_expired_certificate')).toMatchObject({ clockOffset: 2 * HOUR_MS });
    expect(clockRung([2 * HOUR_MS], 'ssl_unknown_authority')).toMatchObject({ reason: 'clock-right' });
  });

  it.each([
    ['an hour', HOUR_MS, 'ssl_expired_certificate', 'found: clock-wrong'],
    ['less than an hour', HOUR_MS - 1, 'ssl_expired_certificate', 'ruled-out: clock-right'],
    ['an hour behind', -HOUR_MS, 'ssl_expired_certificate', 'found: clock-wrong'],
    ['a day', DAY_MS, 'ssl_invalid_certificate', 'found: clock-wrong'],
    ['less than a day', DAY_MS - 1, 'ssl_invalid_certificate', 'ruled-out: clock-right'],
  ] as const)('of %s beside a failed certificate', (_, offset, failure, rung) => {
    expect(rungOf('clock', rows([offset], failure))).toEqual([rung, 'control-google']);
  });

  const dated = (clock: number) => sees('address-name', { hints: { clock } });
  it.each([
    [
      'is no matter of a reset',
      [fails('tor-check', 'connection_reset')],
      ['ruled-out: no-certificate-matter'],
    ],
    ['is not told where nothing came', [expired('tor-check')], ['unlikely: clock-not-told']],
    [
      'may be wrong where the certificates of two operators are expired',
      [expired('tor-check'), expired('dns-google')],
      ['possible: all-expired', 'tor-check', 'dns-google'],
    ],
    [
      'may be wrong where two hosts of one operator are expired, and no certificate holds',
      [expired('tor-check'), expired('relay-search')],
      ['possible: all-expired', 'tor-check', 'relay-search'],
    ],
    [
      'is not told by two certificates of one operator beside one that holds',
      [expired('tor-check'), expired('relay-search'), sees('address-name')],
      ['unlikely: clock-not-told'],
    ],
    [
      'is not told by certificates that are false otherwise',
      [expired('tor-check'), fails('dns-google', 'ssl_invalid_hostname', 'tls')],
      ['unlikely: clock-not-told'],
    ],
    [
      'makes no certificate foreign while others are good',
      [fails('tor-check', 'ssl_unknown_authority', 'tls'), dated(2 * DAY_MS)],
      ['unlikely: certificates-hold', 'address-name'],
    ],
    [
      'is wrong by a day where one is expired, though others are good',
      [expired('tor-check'), dated(DAY_MS)],
      ['found: clock-wrong', 'address-name'],
    ],
    [
      'may be wrong by hours where one is expired, though others are good',
      [expired('tor-check'), dated(2 * HOUR_MS)],
      ['possible: clock-wrong', 'address-name'],
    ],
    [
      'is not shown by a page that came instead',
      [expired('tor-check'), page('dns-google', 200, { hints: { clock: 3 * DAY_MS } })],
      ['unlikely: clock-not-told'],
    ],
  ] as const)('%s', (_, all, rung) => {
    expect(rungOf('clock', all)).toEqual(rung);
  });

  it('explains a false certificate without a false address', () => {
    const all = rows([2 * DAY_MS], 'ssl_unknown_authority');
    expect(blockageOf(all)).toMatchObject({ suspects: ['clock'], techniques: ['false-certificate'] });
  });

  it('keeps its offset in a stored report', () => {
    const observations = rows([2 * DAY_MS], 'ssl_unknown_authority');
    const verdict = verdictOf(observations);
    const blockages = blockagesOf(observations, verdict);
    const stored = { startedAt: 0, finishedAt: 1, scope: 'full', observations, verdict, blockages };
    expect(parseStoredReport(JSON.parse(JSON.stringify(stored)))?.blockages).toEqual(blockages);
  });
});
