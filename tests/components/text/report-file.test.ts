import { afterAll, describe, expect, it, vi } from 'vitest';
import { reportFile } from '../../../components/text/report-file.ts';
import { ADDRESS_KINDS } from '../../../utils/model/address.ts';
import { EXIT, NOT_TOR, OWN, OWN_SIX, observation, RELAY, report } from '../example.ts';
import { inEnglish, inJapanese, LANGUAGES } from '../say-from-file.ts';
import { OPEN } from '../survey/plan.ts';

// Wherever the person is, the times are UTC.
vi.stubEnv('TZ', 'Asia/Tokyo');
afterAll(() => vi.unstubAllEnvs());

const ROWS = [
  observation('address-ipv4', { type: 'sees', address: OWN, country: 'JP' }, { host: '1.1.1.1' }),
  observation(
    'tor-check',
    { type: 'no-answer', failure: 'connection_reset', step: 'tls', verbatim: 'NS_ERROR_NET_RESET' },
    { host: 'check.torproject.org' },
  ),
  observation('relay-search', { type: 'exit', address: EXIT, basis: 'relay-search', relays: [RELAY] }),
  ...ADDRESS_KINDS.map((kind) =>
    observation('resolver@x', {
      type: 'resolves',
      addresses: kind === 'none' ? [] : [OWN, OWN_SIX, EXIT],
      kind,
    }),
  ),
];
const SHOWN = report(NOT_TOR, ROWS);
const props = { report: SHOWN, version: '0.1.0', about: ['First.', 'Second.'] };

describe('the text of a record', () => {
  const lines = reportFile({ ...props, say: inEnglish }).split('\n');

  it('begins with what it is, when that was, and what is told', () => {
    expect(lines.slice(0, 2)).toEqual([
      'Exposure for Tor 0.1.0: record of a check',
      expect.stringMatching(/^The check began at Nov 23, 2026, 4:59:57\sAM UTC\./),
    ]);
    expect(lines.slice(2, 4).join()).toMatch(/Your own address was shortened.*Nothing was sent/);
  });

  it.each([inEnglish, inJapanese])('says where it holds for a private window only', (say) => {
    const of = (askedFrom: 'private' | 'ordinary') =>
      reportFile({ ...props, report: { ...SHOWN, askedFrom }, say }).split('\n');
    expect(of('private').filter((line) => !of('ordinary').includes(line))).toEqual([say('report_private')]);
    expect(of('ordinary')).toEqual(reportFile({ ...props, say }).split('\n'));
  });

  it('says the verdict, and beneath it what it is given to say', () => {
    const at = lines.indexOf(inEnglish('not_tor_certain'));
    expect(at).toBeGreaterThan(0);
    expect(lines.slice(at + 1, at + 4)).toEqual(['First.', 'Second.', '']);
  });

  it('says what the last survey found, with its date', () => {
    const measured = { scenario: 'relays', found: 'open', isBlocked: false, at: OPEN.finishedAt } as const;
    const more = reportFile({ ...props, measured, say: inEnglish }).split('\n');
    expect(more.filter((line) => !lines.includes(line))).toEqual([
      expect.stringMatching(/^Asked Nov 27, 2026, 2:57:00\sAM UTC: most relays answer$/),
    ]);
  });

  it('says the caveats between the two', () => {
    const verdict = { ...NOT_TOR, caveats: ['ipv6-unseen'] } as const;
    const text = reportFile({ ...props, report: report(verdict, ROWS), say: inEnglish });
    expect(text).toContain('\nNo answer shows which way IPv6 connections go.\nFirst.\n');
  });

  it('says each row as a sentence, with its host and the browser’s own words', () => {
    const at = lines.findIndex((line) => line.includes('Tor check'));
    expect(lines[at]).toMatch(
      /^5:00:00\sAM · Tor check \(check\.torproject\.org\): The connection was reset\.$/,
    );
    expect(lines[at + 1]).toBe("  The browser's own words: NS_ERROR_NET_RESET");
    expect(lines[at - 1]).toContain(OWN);
  });

  it('ends with a line that announces the JSON', () => {
    expect(lines.at(-1)).toMatch(/JSON.*:$/);
  });

  it.each(LANGUAGES.map((say) => [say.language, say] as const))('leaves no hole in %s', (_, say) => {
    const text = reportFile({ ...props, say });
    expect(text).not.toMatch(/\$|undefined|\[object|[\uE000-\uE0FF]/);
    expect(text.split('\n').length).toBe(lines.length);
  });

  it('is Japanese where the person reads Japanese', () => {
    expect(reportFile({ ...props, say: inJapanese })).toContain('Exposure for Tor 0.1.0：確認の記録');
  });
});
