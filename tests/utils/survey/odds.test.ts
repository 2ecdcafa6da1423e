import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readmeTable, rowLine, shortTable, written } from '../../../scripts/survey-odds.ts';
import { PLAYED, plans, playAll } from '../../../scripts/survey-play.ts';
import { type Row, WORLDS, worstClaim, wrongClaims } from '../../../scripts/survey-worlds.ts';
import { snapshot } from '../relays/snapshot.ts';

/** At most so many wrong claims of a block: 1 in 1,000. */
const MOST_WRONG = 0.001;

/** Counted before this code was written, by another program: blocked, some, open, relays asked. */
const KNOWN: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'no block, directory 7 days old': [0, 0, 0.9998, 6.7],
  'no block, directory 30 days old': [0, 0, 0.998, 7.8],
  'no block, directory 90 days old': [0, 0, 0.975, 11.1],
  'no block, directory 180 days old': [0.00001, 0, 0.84, 14.7],
  'no block, bad line (5 %), directory 180 days old': [0.00002, 0, 0.78, 15.7],
  'no block, bad line, worst week seen (19 % silent)': [0, 0, 0.905, 10.3],
  'no block, bad line, worst month seen (24 % silent)': [0.00003, 0.00003, 0.9, 11.7],
  'all relays blocked, directory 7 days old': [1, 0, 0, 8.3],
  'all relays blocked, directory 90 days old': [1, 0, 0, 10.4],
  'all relays blocked, directory 180 days old': [1, 0, 0, 10.4],
  'blocked by a list 30 days old, directory 7': [0.993, 0.007, 0, 9.1],
  'blocked by a list 180 days old, directory 7': [0.34, 0.4, 0.002, 17.3],
  'blocked by a list 180 days old, directory 90': [0.48, 0.05, 0.0006, 20],
  'the same, directory 7, looked closer': [0.34, 0.64, 0.002, 17.4],
  'half of the relays blocked': [0.03, 0.09, 0.07, 22],
  'half of the relays blocked, looked closer': [0.03, 0.48, 0.07, 30],
  '30 % of hosting networks stopped, not Tor': [0.00003, 0.00001, 0.47, 17.4],
  '50 % of hosting networks stopped, not Tor': [0.00009, 0, 0.07, 23],
  '80 % of hosting networks stopped, not Tor': [0.00001, 0, 0.0001, 24],
  '50 % of hosting networks stopped, directory 90': [0.00005, 0, 0.04, 23.6],
  '30 % of hosting networks stopped, directory 180': [0.0001, 0, 0.17, 22.4],
};

describe('the odds, counted exactly', () => {
  const rows = new Map(WORLDS.map((world) => [world.name, world.odds()]));
  const rowOf = (name: string): Row => rows.get(name) ?? never();

  it.each(Object.entries(KNOWN))('%s', (name, [blocked, some, open, relays]) => {
    const row = rowOf(name);
    expect(row.blocked).toBeCloseTo(blocked, blocked < 0.001 ? 4 : 2);
    expect(row.some).toBeCloseTo(some, some < 0.001 ? 4 : 2);
    expect(Math.abs(row.open - open)).toBeLessThan(0.008);
    expect(Math.abs(row.relays - relays)).toBeLessThan(0.3);
    expect(row.blocked + row.some + row.open + row.cannotTell).toBeCloseTo(1, 9);
  });

  it.each(WORLDS.filter(({ isInnocent }) => isInnocent).map(({ name }) => name))(
    'no more than 1 in 1,000 is wrong: %s',
    (name) => {
      expect(wrongClaims(rowOf(name))).toBeLessThanOrEqual(MOST_WRONG);
    },
  );

  it.each([0.1, 0.15, 0.27, 0.36])('nor with any share of hosting networks stopped, p0 %d', (p0) => {
    expect(worstClaim(p0, 20)).toBeLessThanOrEqual(MOST_WRONG);
  });

  it('stand in docs/survey.md and README.md (else: npm run survey-odds)', () => {
    const table = written('docs/survey.md', 'exact odds').split('\n');
    for (const world of WORLDS) expect(table).toContain(rowLine(world, rowOf(world.name)));
    expect(readmeTable(readFileSync('README.md', 'utf8'))).toBe(shortTable());
  });
});

describe('whole surveys with the shipped lists', () => {
  const from = plans(snapshot, 10);

  it.each([
    ['no block', 'open', 0.9],
    ['the line is dead for 30 s', 'open', 0.8],
    ['15 % of all tries are lost', 'open', 0.8],
    ['only ports 80 and 443 pass', 'only-some-ports', 0.9],
    ['something answers for all', 'cannot-tell', 1],
    ['everything is off', 'cannot-tell', 1],
    ['IPv6 leads nowhere', 'open', 0.9],
    ['half of the listed hosting networks are stopped, not Tor', 'open', 0.5],
  ] as const)('where %s: mostly %s', async (name, usual, least) => {
    const world = PLAYED.find((one) => one.name === name) ?? never();
    const found = await playAll(world, from, 60);
    expect(found.get(usual)).toBeGreaterThanOrEqual(least - 1e-9);
    expect(world.wrong.filter((type) => found.has(type))).toEqual([]);
  });
});

function never(): never {
  throw new Error('No such world');
}
