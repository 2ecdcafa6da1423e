import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { steadyStep } from '../utils/relays/steady.ts';

/** What the relays' own snapshot does not say. Both by fingerprint, 40 upper-case hex digits. */
export interface RelayFacts {
  /** Number of the autonomous system of its IPv4 address. */
  readonly systems: ReadonlyMap<string, number>;
  /** How long it had been at its IPv4 address at least, in days. */
  readonly steadyDays: ReadonlyMap<string, number>;
}

/** Of the files in scripts/data. */
export function relayFacts(): RelayFacts {
  const systems = lines('relay-as.2026-08-22.csv').flatMap(([fingerprint = '', system = '']) =>
    system === '' ? [] : [[fingerprint, Number(system)] as const],
  );
  return { systems: new Map(systems), steadyDays: new Map(steadyDays()) };
}

/**
 * The oldest of the lists that had one of its addresses, as a blocker's list of that age would; but 0 where the list of 30 days before
 * had none: a relay that came back since is not one that stays.
 */
function steadyDays(): readonly (readonly [string, number])[] {
  const [head = '', ...rows] = text('list-age.2026-08-22.csv').filter((line) => !line.startsWith('#'));
  const days = head
    .split(',')
    .slice(1)
    .map((name) => Number(name.slice(1)));
  return rows.map((row) => {
    const [fingerprint = '', ...on] = row.split(',');
    const wasThere = on[days.indexOf(30)] === '1';
    return [fingerprint, wasThere ? steadyStep(days[on.lastIndexOf('1')] ?? 0) : 0];
  });
}

function lines(file: string): readonly (readonly string[])[] {
  return text(file)
    .slice(1)
    .map((line) => line.split(','));
}

function text(file: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, 'data', file), 'utf8')
    .split('\n')
    .filter(Boolean);
}
