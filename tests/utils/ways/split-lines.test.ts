import { describe, expect, it } from 'vitest';
import { readBridges } from '../../../utils/ways/read-bridges.ts';
import { GOOD } from './lines.ts';

const { obfs4, webtunnel, snowflake, vanilla } = GOOD;
const wrapped = (text: string, width: number) =>
  text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '';
const atSpaces = (text: string) => text.replaceAll(' ', '\n');

/** How people pass on bridge lines; each holds just the lines that are named, and none of them has a fault. */
const PASTES: readonly (readonly [string, string, readonly string[]])[] = [
  ['one line', obfs4, ['obfs4']],
  ['three lines', `${obfs4}\n${webtunnel}\r\n${vanilla}\n`, ['obfs4', 'webtunnel', 'vanilla']],
  ['old Macintosh line ends', `${obfs4}\r${webtunnel}`, ['obfs4', 'webtunnel']],
  ['"Bridge" before each', `Bridge ${obfs4}\nbridge ${vanilla}`, ['obfs4', 'vanilla']],
  [
    'a torrc',
    `UseBridges 1\n# mine\nClientTransportPlugin obfs4 exec /usr/bin/obfs4proxy\nBridge ${obfs4}\nDisableNetwork 0`,
    ['obfs4'],
  ],
  ['a JSON list', JSON.stringify([obfs4, webtunnel, snowflake]), ['obfs4', 'webtunnel', 'snowflake']],
  [
    'an answer of the circumvention API',
    JSON.stringify(
      { settings: [{ bridges: { type: 'obfs4', bridge_strings: [obfs4, webtunnel] } }] },
      null,
      2,
    ),
    ['obfs4', 'webtunnel'],
  ],
  ['JSON with escaped slashes', JSON.stringify([webtunnel]).replaceAll('/', '\\/'), ['webtunnel']],
  ['JSON with escaped equals signs', JSON.stringify([obfs4]).replaceAll('=', '\\u003d'), ['obfs4']],
  ['JSON that ends early', JSON.stringify([obfs4, webtunnel]).slice(0, -1), ['obfs4', 'webtunnel']],
  ['the text of a QR code', `['${obfs4}', '${webtunnel}']`, ['obfs4', 'webtunnel']],
  ['a link for an app', `bridge://${encodeURIComponent(obfs4)}`, ['obfs4']],
  ['bullets', `- ${obfs4}\n* ${webtunnel}\n• ${vanilla}`, ['obfs4', 'webtunnel', 'vanilla']],
  ['numbers', `1. ${obfs4}\n2) ${vanilla}`, ['obfs4', 'vanilla']],
  ['a quoted mail', `> ${obfs4}\n> ${webtunnel}`, ['obfs4', 'webtunnel']],
  ['code marks', `\`\`\`\n${obfs4}\n\`\`\``, ['obfs4']],
  [
    'a mail',
    `Here are your bridges:\n\n  ${obfs4}\n  ${vanilla}\n\nAdd them in Tor Browser.`,
    ['obfs4', 'vanilla'],
  ],
  ['two in one line', `${obfs4} ${webtunnel}`, ['obfs4', 'webtunnel']],
  ['commas between', `${obfs4}, ${webtunnel},`, ['obfs4', 'webtunnel']],
  ['a web page with <br>', `${obfs4}<br>${vanilla}<br />`, ['obfs4', 'vanilla']],
  ['no-break spaces', obfs4.replaceAll(' ', '\u00a0'), ['obfs4']],
  ['marks of no width', `\ufeff${obfs4.replace('cert', '\u200bcert')}`, ['obfs4']],
  ['indented', `\t  ${obfs4}  `, ['obfs4']],
  ['each word in a line of its own', atSpaces(obfs4), ['obfs4']],
  ['the address in a line of its own', obfs4.replace('obfs4 ', 'obfs4\n'), ['obfs4']],
  ['wrapped after the fingerprint', obfs4.replace(' cert', '\n  cert'), ['obfs4']],
  ['wrapped inside cert', obfs4.replace('C3d4+', 'C3d\n4+'), ['obfs4']],
  [
    'two, wrapped inside cert',
    `${obfs4}\n${obfs4}`.replaceAll('C3d4+A1b2/C3d4+A1b2', 'C3d4+A1b\n2/C3d4+A1b2'),
    ['obfs4', 'obfs4'],
  ],
  ['wrapped inside a host', snowflake.replace('ice=stun:stun.exa', 'ice=stun:stun.exa\n'), ['snowflake']],
  ['an IPv6 address', obfs4.replace('5.6.7.8', '[2a01:4f8::1]'), ['obfs4']],
  ['an IPv6 address without a transport', vanilla.replace('5.6.7.8', '[2a01:4f8::1]'), ['vanilla']],
  ['a fingerprint in groups', '5.6.7.8:9001 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567', ['vanilla']],
  ['a transport that is not known', 'newtransport 5.6.7.8:443 key=1', ['other']],
  ['nothing', '', []],
  ['no bridge at all', 'How do I get bridges?\nSnowflake is built in. Obfs4 is too.', []],
  ['a log', 'Nov 25 12:00:00.000 [notice] Bootstrapped 5% (conn): Connecting to a relay', []],
];

describe('a paste', () => {
  it.each(PASTES)('of %s', (_, text, kinds) => {
    const { lines, count } = readBridges(text);
    expect(lines.map(({ kind }) => kind)).toEqual(kinds);
    expect(lines.flatMap(({ faults }) => faults)).toEqual([]);
    expect(count).toBe(kinds.length);
  });

  it('is read the same however wide it is wrapped inside cert', () => {
    const cert = obfs4.indexOf('cert=');
    for (let width = cert + 7; width < obfs4.indexOf(' iat'); width += 1) {
      expect(readBridges(wrapped(obfs4, width)).lines, `width ${width}`).toMatchObject([{ faults: [] }]);
    }
  });

  it('counts what is no bridge line', () => {
    const text = `Here they are:\n${obfs4}\n\n# a comment\nThank you!\n`;
    expect(readBridges(text)).toMatchObject({ count: 1, others: 2, isCut: false });
  });

  it('does not take thanks for a part of the line before', () => {
    for (const thanks of ['Thanks!', 'Regards,\nTor', 'https://bridges.torproject.org'])
      expect(readBridges(`${webtunnel}\n${thanks}`).lines, thanks).toMatchObject([{ faults: [] }]);
  });

  it('of 300 lines shows 200 and counts them all', () => {
    const text = Array.from({ length: 300 }, (_, at) => obfs4.replace('5.6.7.8', `5.6.${at % 200}.9`)).join(
      '\n',
    );
    expect(readBridges(text).lines.length).toBe(200);
    expect(readBridges(text).count).toBe(300);
  });
});

const MB = 1_000_000;
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one word', 'a'.repeat(MB)],
  ['bridges in one line', `${obfs4} `.repeat(MB / obfs4.length)],
  ['bridges, line by line', `${obfs4}\n`.repeat(MB / obfs4.length)],
  ['starts only', 'obfs4 '.repeat(MB / 6)],
  ['addresses only', '1.2.3.4:5 '.repeat(MB / 10)],
  ['addresses only, line by line', '1.2.3.4:5\n'.repeat(MB / 10)],
  ['words that were wrapped', `${obfs4.slice(0, 90)}${'\na=b/c'.repeat(MB / 6)}`],
  ['pieces of a cert', `obfs4 1.2.3.4:5 cert=${'\nA'.repeat(MB / 2)}`],
  ['pieces of a host', `webtunnel 1.2.3.4:5 url=https://${'\na.'.repeat(MB / 3)}`],
  ['dots', `obfs4 ${'1.'.repeat(MB / 2)}`],
  ['colons', `obfs4 [${':'.repeat(MB)}]:1`],
  ['a long host', `webtunnel 1.2.3.4:5 url=https://${'a.'.repeat(MB / 2)}`],
  ['a long front list', `snowflake 1.2.3.4:5 fronts=${'a,'.repeat(MB / 2)}`],
  ['escapes', '\\u0041'.repeat(MB / 6)],
  ['quotation marks', '"'.repeat(MB)],
  ['per cent signs', `bridge://${'%41'.repeat(MB / 3)}`],
  ['spaces', ' '.repeat(MB)],
  ['spaces, and a word', `${' '.repeat(MB - 1)}x`],
  ['brackets', '['.repeat(MB)],
  ['brackets that close', `obfs4 1.2.3.4:5 x${']'.repeat(MB)}a`],
  ['marks of no width', '\u200b'.repeat(MB)],
  ['arguments', `obfs4 1.2.3.4:5 ${'a=1 '.repeat(MB / 4)}`],
  ['line ends', '\n'.repeat(MB)],
  ['commas', `x${','.repeat(MB)}x`],
];

describe('a hostile paste of 1 MB', () => {
  it.each(HOSTILE)('of %s is read in less than 100 ms', (_, text) => {
    // The shortest of five: other tests run beside this one.
    const took = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      readBridges(text);
      return performance.now() - begun;
    });
    expect(Math.min(...took)).toBeLessThan(100);
  });

  it('is read up to its first 300,000 characters', () => {
    const reading = readBridges(`${obfs4}\n${' '.repeat(MB)}\n${obfs4}`);
    expect(reading).toMatchObject({ count: 1, isCut: true });
  });
});
