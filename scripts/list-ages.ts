/**
 * npm run list-ages              utils/relays/list-ages.ts from the files in scripts/data
 * npm run list-ages -- --check   the same, but only says whether that file is what they give
 *
 * The method. The relays of 2026-08-22 are compared with the lists of all relay IPv4 addresses that were made N days
 * before: a relay is on a list if one of its IPv4 OR addresses is. Guard probability is Onionoo's of that day, where it
 * is known (recommended versions), as a share of all that is known. Fallback directories are those of tor 0.4.9.11 that
 * still ran on that day. The list of day 0 is the day's own: it has every relay.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = 'utils/relays/list-ages.ts';

interface Relay {
  readonly f: string;
  readonly gp: number | null;
}

function at(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

function json<Value>(path: string): Value {
  return JSON.parse(readFileSync(at(path), 'utf8'));
}

interface Row {
  readonly days: number;
  readonly madeOn: string;
  readonly relays: number;
  readonly missed: number;
  readonly guardShareMissed: number;
  readonly addresses: number;
  readonly dead: number;
  readonly fallbacks: number;
  readonly fallbacksMissed: number;
}

function rows(): readonly Row[] {
  const { relays } = json<{ relays: readonly Relay[] }>('scripts/data/merged.2026-08-22.json');
  const fallbacks = json<readonly { fingerprint: string }[]>('scripts/data/fallbacks.0.4.9.11.json');
  const lines = readFileSync(at('scripts/data/list-age.2026-08-22.csv'), 'utf8').split('\n').filter(Boolean);
  const lists = lines.filter((line) => line.startsWith('# list ')).map((line) => line.slice(7).split(','));
  const table = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','));
  const [head = [], ...body] = table;
  const listed = new Map(body.map(([fingerprint = '', ...flags]) => [fingerprint, flags]));
  const all = relays.reduce((sum, { gp }) => sum + (gp ?? 0), 0);
  const running = fallbacks.filter(({ fingerprint }) => listed.has(fingerprint));
  return lists.map(([days = '', , madeOn = '', , , addresses = '', dead = '']) => {
    const column = head.indexOf(`d${days}`) - 1;
    const isMissed = (fingerprint: string) => listed.get(fingerprint)?.[column] === '0';
    const missed = relays.filter(({ f }) => isMissed(f));
    return {
      days: Number(days),
      madeOn,
      relays: relays.length,
      missed: missed.length,
      guardShareMissed: missed.reduce((sum, { gp }) => sum + (gp ?? 0), 0) / all,
      addresses: Number(addresses),
      dead: Number(dead),
      fallbacks: running.length,
      fallbacksMissed: running.filter(({ fingerprint }) => isMissed(fingerprint)).length,
    };
  });
}

function grouped(value: number): string {
  return Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, '_') : String(value);
}

function source(): string {
  const all = rows();
  const [{ relays = 0, fallbacks = 0 } = {}] = all;
  const entries = all.map((row) => {
    const fields = Object.entries(row)
      .filter(([name]) => name !== 'relays' && name !== 'fallbacks')
      .map(([name, value]) =>
        typeof value === 'number' ? `${name}: ${grouped(value)}` : `${name}: '${value}'`,
      );
    return `  {\n    ...OF,\n${fields.map((field) => `    ${field},`).join('\n')}\n  },`;
  });
  const head = readFileSync(at('scripts/list-ages.head.txt'), 'utf8')
    .replace('RELAYS', grouped(relays))
    .replace('FALLBACKS', grouped(fallbacks));
  return `${head}${entries.join('\n')}\n];\n`;
}

const fresh = source();
if (process.argv[2] === '--check') {
  const same = existsSync(at(FILE)) && readFileSync(at(FILE), 'utf8') === fresh;
  if (!same) console.error(`${FILE} is not what scripts/data gives: npm run list-ages`);
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(at(FILE), fresh);
  console.log(`${FILE}: ${rows().length} ages`);
}
