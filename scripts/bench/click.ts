/**
 * Runs inside the simulated network: how long it takes from the click on *Check* to the first evidence and to the verdict,
 * each as a ratio to a bare `fetch` of the echo that the check asks first, from the same page in the same round. In
 * Chromium the page is the toolbar button's own popup, in Firefox the popup's page in a tab. Arguments: see `inside.ts`;
 * with `--stages` it also prints the times between, in ms.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '../../tests/rig/browsers/browser.ts';
import { launch } from '../../tests/rig/browsers/launch.ts';
import { until } from '../../tests/rig/browsers/wait.ts';
import { builtFor } from '../../tests/rig/build.ts';
import { ENDPOINTS, type EndpointKey } from '../../tests/rig/world/behaviour.ts';
import { ADDRESSES } from '../../tests/rig/world/hosts.ts';
import { prepareNamespace } from '../../tests/rig/world/prepare.ts';
import { startWorld, type World } from '../../tests/rig/world/world.ts';
import {
  bareFetch,
  forgetChecks,
  hasFinished,
  isBackgroundThere,
  type Watched,
  watchClick,
} from './click-watch.ts';
import { insideArguments, writeTable } from './inside.ts';
import { inWords, ratios, spreadOf } from './middle.ts';

/** No name has to be looked up for it, so nothing that a check also needs slows it down. */
const BARE = 'https://1.1.1.1/cdn-cgi/trace';
const DELAY_MS = 60;
/** Until the popup has loaded all of its code, and greeted the background, which it does after half a second. */
const LOADED_MS = 1500;
const LIMIT_MS = 30_000;

const WAYS = [
  { condition: 'tor-ipv4', truth: 'tor', told: 'on Tor' },
  { condition: 'direct', truth: 'not-tor', told: 'on a direct line' },
] as const;
type Way = (typeof WAYS)[number];

/** ms; `answer`: as the times of `Moments`, but since the click. */
interface Round {
  readonly bare: number;
  readonly evidence: number;
  readonly verdict: number;
  /** In the order in which they happen. */
  readonly stages: Readonly<Record<string, number>>;
}

const { name, rounds, results, options } = insideArguments();
const withStages = options.includes('--stages');
prepareNamespace(ADDRESSES);
const world = await startWorld();
const browser = await launch(name, { extension: builtFor(name), trust: world });

const lines: string[] = [];
for (const way of WAYS) {
  for (const delay of [DELAY_MS, 0]) {
    await world.set(way.condition);
    if (delay > 0) await delayAll(world, delay);
    const running: Round[] = [];
    const ended: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bareFirst = round % 2 === 0;
      running.push(await measure(browser, world, way, { bareFirst, isEnded: false }));
      ended.push(await measure(browser, world, way, { bareFirst: !bareFirst, isEnded: true }));
    }
    const server = delay > 0 ? `the server answers after ${delay} ms` : 'on loopback';
    const goals = delay > 0;
    put(`${way.told}, ${server}`, running, goals ? ['1.25', '1.60'] : []);
    put(`${way.told}, ${server}, right after the worker was ended`, ended, goals ? ['2.00', '2.00'] : []);
  }
}
await browser.close();
writeTable(results, lines);

async function delayAll(inWorld: World, ms: number): Promise<void> {
  for (const key of Object.keys(ENDPOINTS) as EndpointKey[])
    await inWorld.override(key, { type: 'delay', ms });
}

async function measure(
  inBrowser: Browser,
  inWorld: World,
  { truth }: Way,
  { bareFirst, isEnded }: { readonly bareFirst: boolean; readonly isEnded: boolean },
): Promise<Round> {
  const page = name === 'chromium' ? await inBrowser.openRealPopup() : await inBrowser.open('popup.html');
  await page.evaluate(forgetChecks);
  await page.waitFor("document.querySelector('header button.check') !== null");
  await pause(LOADED_MS);
  const before = bareFirst ? await page.evaluate(bareFetch, BARE) : undefined;
  await page.evaluate(watchClick, truth, withStages);
  await until(`a background that ${isEnded ? 'has ended' : 'runs'}`, async () => {
    // Again each time: Firefox does not end one that is just starting (2026-11: 153).
    if (isEnded) await inBrowser.killBackground();
    return (await page.evaluate(isBackgroundThere)) !== isEnded;
  });
  inWorld.clearLog();
  await page.click('header button.check');
  // Nothing is asked of the page while it is measured.
  await pause(1000);
  await until('a finished check', () => page.evaluate(hasFinished), LIMIT_MS);
  const watched = await page.evaluate<Watched>('window.watchedClick');
  const firstRequest = inWorld.log[0]?.time;
  const bare = before ?? (await page.evaluate(bareFetch, BARE));
  await page.close();
  return roundOf(watched, bare, firstRequest);
}

/** @param firstRequest when a server saw one; ms since the epoch @throws Error where something did not come */
function roundOf(watched: Watched, bare: number, firstRequest: number | undefined): Round {
  const { click, evidence, verdict, headline, timeOrigin, evidenceText, verdictText } = watched;
  if (click === null || evidence === null || verdict === null || firstRequest === undefined)
    throw new Error(`Not all came: ${JSON.stringify(watched)}`);
  if (evidenceText === '' || verdictText === '') throw new Error('A frame without its text was counted.');
  const since = (moment: number | null) => (moment ?? Number.NaN) - click;
  const stages = {
    'first request at the server': firstRequest - timeOrigin - click,
    ...(withStages && { 'evidence stored': since(watched.evidenceStored) }),
    'evidence painted': since(evidence),
    ...(withStages && { 'verdict stored': since(watched.verdictStored) }),
    'verdict painted': since(verdict),
    'last headline painted': since(headline),
  };
  return { bare, evidence: since(evidence), verdict: since(verdict), stages };
}

/** @param goals of evidence and verdict, where there are any */
function put(what: string, all: readonly Round[], [evidence, verdict]: readonly string[]): void {
  const bases = all.map(({ bare }) => bare);
  const ratio = (of: 'evidence' | 'verdict', goal: string | undefined) =>
    `${inWords(
      ratios(
        all.map((round) => round[of]),
        bases,
      ),
    )}${goal === undefined ? '' : ` (goal: ${goal})`}`;
  const bare = spreadOf(bases).median.toFixed(0);
  lines.push(
    `| ${browser.version}: click, ${what} | first evidence ${ratio('evidence', evidence)}; verdict ${ratio('verdict', verdict)}; the bare fetch ${bare} ms |`,
  );
  if (!withStages) return;
  console.log(`${what}:`);
  for (const stage of Object.keys(all[0]?.stages ?? {})) {
    const { median, from, to } = spreadOf(all.map(({ stages }) => stages[stage] ?? Number.NaN));
    console.log(`    ${stage}: ${median.toFixed(0)} ms (${from.toFixed(0)}–${to.toFixed(0)})`);
  }
}
