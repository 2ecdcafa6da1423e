/**
 * The survey in every situation: through the real page in both browsers, as its provider sees it, and with plain sockets. Each
 * situation has a lab of its own, and several are played at a time.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName } from '../rig/browsers/find.ts';
import { bare } from '../rig/lab/survey/addresses.ts';
import { between, hostAt, hostsIn, mostAtOnce, namesIn } from '../rig/lab/survey/facts.ts';
import { AUTHORITIES } from '../rig/lab/survey/lists.ts';
import type { Played } from '../rig/lab/survey/play.ts';
import type { Concluded } from '../rig/lab/survey/play-sockets.ts';
import { SETS } from '../rig/lab/survey/sets.ts';
import { fits } from '../rig/lab/survey/situation.ts';
import { ALL_SITUATIONS, SITUATIONS } from '../rig/lab/survey/situations.ts';
import { TRAPS } from '../rig/lab/survey/traps.ts';
import { RESULTS } from '../rig/runner/run.ts';
import { enterNamespace } from '../rig/world/namespace.ts';

const INSIDE = resolve('tests/rig/lab/inside.ts');
const FOLDER = resolve(RESULTS, 'survey');
/** What the page asks for at a time, as it announces. */
const ASKED_AT_A_TIME = 4;
/**
 * Hosts at a time on the wire. A browser may begin late what the page began, or
 * go on for the four before them (2026-11: four in 84 of 86 captures, up to eight in two, on a busy machine).
 */
const AT_A_TIME = 8;
/** ms until a target counts as silent: what the page announces. */
const DEADLINE_MS = 10_000;
/** On a busy machine, so long after the page the browser may begin. */
const LATE_MS = 1000;
const NOTHING = { flows: [], queries: [], others: [] };

mkdirSync(FOLDER, { recursive: true });

/** Runs a script in a lab of its own. @param args for the script, after the file that it writes @returns what is in that file */
async function resultOf<Result>(script: string, name: string, ...args: readonly string[]): Promise<Result> {
  const file = resolve(FOLDER, `${name}.json`);
  rmSync(file, { force: true });
  await enterNamespace(INSIDE, [resolve('tests/rig/lab/survey', script), file, ...args]);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const play = (browser: BrowserName, id: string) =>
  resultOf<Played>('play.ts', `${browser}-${id}`, browser, id);

const ALL_OF_TOR = new Set([...(SETS.relays ?? []), ...(SETS.authorities ?? [])]);
/** "host:port" as the page announces it. */
const placeOf = (address: string, port: number) => {
  const host = hostAt(address);
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
};

/** What must be so at the wire in each situation, whatever is concluded. */
function expectDiscretion(played: Played, asksAuthorities = false): void {
  const { announced, asked: byPage, at, seen, granted, grantedMeanwhile } = played;
  const { opened, clicked = at.closed, ended = at.closed, closed } = at;
  const meant = between(seen, clicked, ended);
  expect(between(seen, opened, clicked), 'before the click').toEqual(NOTHING);
  expect(between(seen, ended, closed), 'after the end').toEqual(NOTHING);
  expect(granted, 'permissions that are left').toEqual([]);
  if (announced === undefined) return;

  if (byPage !== undefined) {
    expect(byPage.requests, 'requests of the page').toBeGreaterThan(0);
    expect(byPage.most, 'requests of the page at a time').toBeLessThanOrEqual(ASKED_AT_A_TIME);
  }
  if (grantedMeanwhile !== undefined)
    expect(grantedMeanwhile.length, 'permissions meanwhile').toBeGreaterThan(0);
  const asked = [...new Set(meant.flows.map(({ address, port }) => placeOf(address, port)))];
  expect(asked.length).toBeGreaterThan(0);
  // The button that asks them says so.
  const authorities = asksAuthorities ? AUTHORITIES.map(({ host, port }) => `${host}:${port}`) : [];
  const places = [...announced.places, ...authorities];
  expect(
    asked.filter((place) => !places.includes(place)),
    'not announced',
  ).toEqual([]);
  const tor = hostsIn(meant.flows).filter((host) => ALL_OF_TOR.has(host));
  expect(tor.length, 'addresses of Tor').toBeLessThanOrEqual(announced.most.tor + authorities.length);
  expect(asked.length - tor.length, 'other addresses').toBeLessThanOrEqual(announced.most.others);
  expect(mostAtOnce(meant.flows, DEADLINE_MS - LATE_MS), 'at a time').toBeLessThanOrEqual(AT_A_TIME);
  expect(meant.others, 'neither TCP nor DNS').toEqual([]);
  const hosts = announced.places.map((place) => bare(place.replace(/:\d+$/, '')));
  const names = namesIn(meant);
  expect(
    names.filter((name) => !hosts.includes(name)),
    'names',
  ).toEqual([]);
  expect(
    names.filter((name) => /torproject|(^|[.-])(tor|onion)([.-]|$)/.test(name)),
    'names of Tor',
  ).toEqual([]);
}

/** So that none is left to wait for at the end. */
const LONGEST = ['half-closer', 'networks-dropped', 'half', 'relays-dropped', 'relays-but-one'];
const LONGEST_FIRST = [
  ...SITUATIONS.filter(({ id }) => LONGEST.includes(id)),
  ...SITUATIONS.filter(({ id }) => !LONGEST.includes(id)),
];

/** How a browser itself waits, or names what it meets, matters there. */
const IN_BROWSERS = [...LONGEST_FIRST, ...TRAPS.filter(({ id }) => id === 'block-page' || id === 'lossy')];

describe.each(BROWSERS)('in %s', { concurrent: true }, (browser) => {
  it('a survey that is cancelled asks nobody any more, and gives its permission back', async () => {
    const result = await play(browser, 'cancel');
    expect(result.stored).toBeUndefined();
    expectDiscretion(result);
  });

  it('a browser that is killed in the middle gives the permission back when it starts again', async () => {
    const result = await play(browser, 'kill');
    expect(result.stored).toBeUndefined();
    expectDiscretion(result);
  });

  it.each(IN_BROWSERS)('$id: $title', async ({ id, expected, gate, asksAuthorities }) => {
    const result = await play(browser, id);
    const { verdict, shown, stored } = result;
    const told = JSON.stringify({ verdict, shown, stored });
    expect(result.gate, told).toBe(gate);
    if (gate === undefined) {
      expect(verdict).toBe('not-tor');
      expect(stored !== undefined && fits(stored.conclusion, expected), told).toBe(true);
      const { conclusion } = stored ?? {};
      expect(shown).toMatchObject({
        type: conclusion?.type,
        ...(conclusion?.type === 'cannot-tell' ? { why: conclusion.why } : {}),
      });
    }
    expectDiscretion(result, asksAuthorities);
  });
});

/** Situations are played one after the other in a lab, and so many labs share them. */
const LABS = 3;
const WITH_SOCKETS = ALL_SITUATIONS.filter(({ gate }) => gate === undefined);
const started = new Map<number, Promise<readonly Concluded[]>>();

function inLab(lab: number): Promise<readonly Concluded[]> {
  const ids = WITH_SOCKETS.filter((_, index) => index % LABS === lab).map(({ id }) => id);
  const results = started.get(lab) ?? resultOf('play-sockets.ts', `sockets-${lab}`, ...ids);
  started.set(lab, results);
  return results;
}

describe('with plain sockets', { concurrent: true }, () => {
  it.each(WITH_SOCKETS.map((situation, index) => ({ ...situation, lab: index % LABS })))(
    '$id: $title',
    async ({ id, expected, lab }) => {
      const results = (await inLab(lab)).filter(({ situation }) => situation === id);
      expect(results.length).toBeGreaterThan(0);
      for (const result of results)
        expect(fits(result.conclusion, expected), JSON.stringify(result)).toBe(true);
    },
  );
});
