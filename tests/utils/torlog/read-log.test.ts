import { describe, expect, it } from 'vitest';
import { TARGETS } from '../../../utils/model/scenario.ts';
import { readLog } from '../../../utils/torlog/read-log.ts';
import { SHAPES } from './shapes.ts';
import { STORIES } from './stories.ts';

const CASES = STORIES.flatMap((story) =>
  Object.entries(SHAPES).map(([shape, write]) => ({ ...story, shape, text: write(story.lines) })),
);

describe('a log', () => {
  it.each(CASES)('of "$truth", $shape: $conclusion', ({ text, conclusion }) => {
    expect(readLog(text)).toMatchObject({ conclusion });
  });
});

/** Targets of a scenario, and the network: what a claim of a block names. */
const CLAIMS: readonly string[] = [...TARGETS, 'network'];

describe('a log of a network that blocks nothing', () => {
  const parts = STORIES.filter(({ isNoBlock }) => isNoBlock).flatMap(({ truth, lines }) =>
    lines.flatMap((_, at) => [
      { truth, part: `its first ${at}`, lines: lines.slice(0, at) },
      { truth, part: `all but its first ${at}`, lines: lines.slice(at) },
    ]),
  );

  it.each(parts)('is never said to be likely of a block: "$truth", $part lines', ({ lines }) => {
    for (const write of Object.values(SHAPES).slice(0, 12)) {
      const { certainty, suspects, conclusion } = readLog(write(lines));
      expect(
        certainty === 'likely' && suspects.some((suspect) => CLAIMS.includes(suspect)) ? conclusion : '',
      ).toBe('');
    }
  });
});

describe('what is no log', () => {
  it.each([
    '',
    '\n\n\n',
    'Hello, my internet is slow since yesterday.',
    '{"verdict":"tor"}',
    'Nov 26 18:06:06.000 [notice] nothing of ours',
    '\u0000\uFFFF\u202E',
  ])('%j', (text) => {
    expect(readLog(text)).toMatchObject({ conclusion: 'no-log', marked: [] });
  });
});

describe('a log of 10 MB', () => {
  const [, blocked] = STORIES.filter(({ conclusion }) => conclusion === 'relays-silent').map(
    ({ lines }) => lines,
  );
  const end = SHAPES["tor's own file"]?.(blocked ?? []) ?? '';
  const fill = (piece: string) => piece.repeat(Math.ceil(10_000_000 / piece.length));
  const line = 'Nov 25 12:00:00.000 [notice] ';

  it.each([
    ['other lines', `${fill(`${line}Heartbeat: all is well.\n`)}${end}`, 'relays-silent'],
    ['no line break', fill('Stuck at 5% (conn): a; b; ( '), 'no-log'],
    [
      'the beginnings of patterns',
      `${fill(`${line}Can't use bridge at Managed proxy Proxy Client: unable to connect\n`)}`,
      'no-log',
    ],
    ['one long pattern', `${fill(`${line}${"Can't use bridge at ".repeat(200)}\n`)}`, 'no-log'],
    ['digits and colons', fill('1:2:3:'), 'no-log'],
    ['line breaks', fill('\n'), 'no-log'],
    ['quotation marks', fill('>"\'| '), 'no-log'],
  ])('%s: read in less than 100 ms', (_, text, conclusion) => {
    readLog(end);
    const begun = process.cpuUsage();
    expect(readLog(text)).toMatchObject({ conclusion });
    // The time that this process worked, for other tests run beside it.
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(100);
  });
});

describe('the lines that are shown', () => {
  it('name no relay, bridge, person or folder', () => {
    const secrets = [
      '192.0.2.4',
      '2001:db8::17',
      '847B1F850344D7876491A54892F904934E4EB85D',
      'bridge.example.org',
      'abcdef0123',
      '/home/someone',
    ];
    const text = `Nov 26 18:06:06.000 [warn] Proxy Client: unable to connect OR connection with ${secrets[0]}:443 [${secrets[1]}]:443 $${secrets[2]}~nick via https://${secrets[3]}/x cert=${secrets[4]} at ${secrets[5]}/tor ("general SOCKS server failure")`;
    const [line] = readLog(text).marked;
    expect(line?.line).toBe(1);
    expect(line?.text).toMatch(/18:06:06.*Proxy Client: unable to connect.*general SOCKS server failure/);
    for (const secret of secrets) expect(line?.text).not.toContain(secret);
  });
});
