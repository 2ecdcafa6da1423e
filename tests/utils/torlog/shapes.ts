import type { Line } from './stories.ts';

/** How programs and people pass a log on: the same lines in another dress. */
export const SHAPES: Readonly<Record<string, (lines: readonly Line[]) => string>> = {
  "tor's own file": (lines) =>
    each(lines, ([second, level, message]) => `Nov 26 ${clock(second)}.000 [${level}] ${message}`),
  'Tor Browser': (lines) =>
    each(
      lines,
      ([second, level, message]) => `2026-11-26 ${clock(second)}.123 [${level.toUpperCase()}] ${message} `,
    ),
  'with a date of the United States': (lines) =>
    each(
      lines,
      ([second, level, message]) => `6/2/22, ${clock(second)}.288 [${level.toUpperCase()}] ${message}`,
    ),
  'with a German date': (lines) =>
    each(
      lines,
      ([second, level, message]) => `02.06.2022 ${clock(second)}.300 [${level.toUpperCase()}] ${message}`,
    ),
  'the journal of systemd': (lines) =>
    each(
      lines,
      ([second, level, message]) =>
        `Nov 26 ${clock(second)} host tor[10316]: Nov 26 ${clock(second)}.000 [${level}] ${message}`,
    ),
  'the journal, without a level': (lines) =>
    each(lines, ([second, , message]) => `Nov 26 ${clock(second)} host Tor[5597]: ${message}`),
  Orbot: (lines) =>
    each(lines, ([second, level, message]) => `${clock(second)} ${level.toUpperCase()}: ${message}`),
  logcat: (lines) =>
    each(
      lines,
      ([second, level, message]) =>
        `11-26 ${clock(second)}.551  9241  9302 I OrbotService: ${level.toUpperCase()}: ${message}`,
    ),
  'docker compose': (lines) =>
    each(lines, ([second, level, message]) => `tor-1  | Nov 26 ${clock(second)}.000 [${level}] ${message}`),
  'CSV, the newest first': (lines) =>
    [...lines]
      .reverse()
      .map(
        ([second, level, message]) =>
          `"2026-11-26T${clock(second)}.000Z","stdout","Nov 26 ${clock(second)}.000 [${level}] ${message.replaceAll('"', '""')}"`,
      )
      .join('\n'),
  'three lines for each': (lines) =>
    each(
      lines,
      ([second, level, message]) =>
        `2026-11-26T${clock(second)}.000000\n[${level.toUpperCase()}]\n${message}`,
    ),
  '[info][tor]': (lines) =>
    each(
      lines,
      ([second, level, message]) => `[2026-11-26 ${clock(second)}] [info][tor] ${message} (${level})`,
    ),
  'with domains': (lines) =>
    each(lines, ([second, level, message]) => `Nov 26 ${clock(second)}.000 [${level}] {NET} ${message}`),
  'as a quotation': (lines) =>
    each(lines, ([second, level, message]) => `> Nov 26 ${clock(second)}.000 [${level}] ${message}`),
  'in a fence, with words around': (lines) =>
    `Hello, my Tor does not start, please help:\n\n\`\`\`\n${each(lines, ([second, level, message]) => `Nov 26 ${clock(second)}.000 [${level}] ${message}`)}\n\`\`\`\n\nThanks!`,
  'wrapped between words': (lines) =>
    each(lines, ([second, level, message]) =>
      `Nov 26 ${clock(second)}.000 [${level}] ${message}`.replaceAll(/(.{50,78}) /g, '$1\n'),
    ),
  'wrapped after 80 characters': (lines) =>
    each(lines, ([second, level, message]) =>
      `Nov 26 ${clock(second)}.000 [${level}] ${message}`.replaceAll(/(.{80})(?=.)/g, '$1\n'),
    ),
  'with Windows line ends and doubled lines': (lines) =>
    lines
      .map(
        ([second, level, message]) =>
          `Nov 26 ${clock(second)}.000 [${level}] ${message} [2 similar message(s) suppressed in last 3600 seconds]`,
      )
      .join('\r\n'),
  'as a JSON string': (lines) =>
    JSON.stringify(
      each(lines, ([second, level, message]) => `Nov 26 ${clock(second)}.000 [${level}] ${message}`),
    ),
  'after another run that worked': (lines) =>
    each(
      [
        [0, 'notice', 'Tor 0.4.9.11 running on Linux with Libevent 2.1.12-stable'],
        [1, 'notice', 'Bootstrapped 5% (conn): Connecting to a relay'],
        [2, 'notice', 'Bootstrapped 100% (done): Done'],
        [3, 'notice', 'Catching signal TERM, exiting cleanly.'],
        ...lines,
      ],
      ([second, level, message]) => `Nov 26 ${clock(second)}.000 [${level}] ${message}`,
    ),
  'after another run that failed': (lines) =>
    each(
      [
        [0, 'notice', 'Tor 0.4.9.11 running on Linux with Libevent 2.1.12-stable'],
        [1, 'notice', 'Bootstrapped 5% (conn): Connecting to a relay'],
        [2, 'warn', '12 connections have failed:'],
        [
          2,
          'warn',
          ' 12 connections died in state handshaking (TLS) with SSL state SSLv3/TLS write client hello in HANDSHAKE',
        ],
        [3, 'notice', 'Catching signal TERM, exiting cleanly.'],
        ...lines,
      ],
      ([second, level, message]) => `Nov 26 ${clock(second)}.000 [${level}] ${message}`,
    ),
  'behind a million characters of other lines': (lines) =>
    `${'Nov 25 12:00:00.000 [notice] Heartbeat: all is well.\n'.repeat(20_000)}${each(lines, ([second, level, message]) => `Nov 26 ${clock(second)}.000 [${level}] ${message}`)}`,
};

/** Counted from a minute before midnight, so that every story but the shortest crosses it. */
function clock(second: number): string {
  const at = (86_340 + second) % 86_400;
  return [Math.floor(at / 3600), Math.floor(at / 60) % 60, at % 60]
    .map((each_) => String(each_).padStart(2, '0'))
    .join(':');
}

function each(lines: readonly Line[], write: (line: Line) => string): string {
  return lines.map(write).join('\n');
}
