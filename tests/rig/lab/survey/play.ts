/**
 * Runs in the customer's network: plays one situation in one browser, through the real page, and writes down what came of it.
 * `play.ts FILE chromium|firefox SITUATION|cancel|kill`
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SurveyResult } from '../../../../utils/model/survey.ts';
import type { Browser } from '../../browsers/browser.ts';
import { launch } from '../../browsers/launch.ts';
import { pause } from '../../browsers/wait.ts';
import { builtFor } from '../../build.ts';
import { fullCheck, storageIn } from '../../demo/popup.ts';
import { API } from '../../demo/watch.ts';
import type { Situation } from './situation.ts';
import { ALL_SITUATIONS } from './situations.ts';
import { startSurveyNetwork } from './survey-network.ts';
import { type Announced, type Asked, hostsGranted, type Shown, SurveyPage } from './survey-page.ts';
import { type Seen, Wire } from './wire.ts';

/** What came of one situation in one browser. Moments are ms since the epoch. */
export interface Played {
  readonly verdict: string;
  /** Why the page offered no survey. */
  readonly gate?: string;
  readonly announced?: Announced;
  readonly shown?: Shown;
  /** Missing where nothing was asked, or the browser was killed. */
  readonly asked?: Asked;
  readonly stored?: SurveyResult;
  readonly at: {
    /** The page is open, and the check is over. */
    readonly opened: number;
    readonly clicked?: number;
    /** Concluded, cancelled or killed. */
    readonly ended?: number;
    readonly closed: number;
  };
  /** Permissions for hosts that are left at the end. */
  readonly granted: readonly string[];
  /** The same while the survey ran; missing where it was over within a second. */
  readonly grantedMeanwhile?: readonly string[];
  readonly seen: Seen;
}

/** Time for packets that nobody asked for, before the click. */
const QUIET_MS = 2000;
const SOON_MS = 1000; // the permission is given, and hosts are being asked
const LONGEST_MS = 480_000; // 22 rounds of silence
/** In the middle of a survey; Chromium writes a profile down every ten seconds. */
const MIDDLE_MS = 14_000;
/** Longer than a packet is sent again that nobody answers, and than Chromium and Firefox take to start a background. */
const AFTERWARDS_MS = 20_000;

const [file = '', name = 'chromium', id = ''] = process.argv.slice(2);
const kind = id === 'cancel' || id === 'kill' ? id : 'conclude';
const situation = situationWith(kind === 'conclude' ? id : 'relays-dropped');

function situationWith(wanted: string): Situation {
  const found = ALL_SITUATIONS.find((one) => one.id === wanted);
  if (found === undefined) throw new Error(`No situation "${wanted}".`);
  return found;
}

const profile = mkdtempSync(join(tmpdir(), 'profile-'));
const network = await startSurveyNetwork();
const wire = await Wire.start();

function start(): Promise<Browser> {
  const browser = name === 'firefox' ? 'firefox' : 'chromium';
  return launch(browser, { extension: builtFor(browser), trust: network.trust, letsAskHosts: true, profile });
}

/** Checks, and renews the directory where the situation says so. @returns the verdict */
async function check(browser: Browser): Promise<string> {
  const popup = await browser.open('popup.html');
  const { verdict } = await fullCheck(browser, popup);
  if (situation.directory === 'renewed') {
    await popup.evaluate(`${API}.runtime.sendMessage({ command: 'renew' })`);
    const renewal = await storageIn(popup).get<{ outcome: string }>('renewal');
    if (renewal?.outcome !== 'renewed') throw new Error(`The directory is not renewed: ${renewal?.outcome}.`);
  }
  await popup.close();
  return verdict;
}

/** Waits until a background that has just started gave the permissions back, or should have. */
async function givenBack(browser: Browser): Promise<void> {
  const page = await browser.open('options.html');
  for (const end = Date.now() + AFTERWARDS_MS; Date.now() < end; await pause(500)) {
    if ((await hostsGranted(page)).length === 0) break;
  }
  await page.close();
}

async function play(): Promise<Omit<Played, 'seen'>> {
  network.filter(situation.begins === 'before-check' ? situation.filter : []);
  let browser = await start();
  const verdict = await check(browser);
  if (situation.begins === 'after-check') network.filter(situation.filter);
  const survey = await SurveyPage.open(browser);
  const opened = Date.now();
  const gate = await survey.gate();
  if (gate !== undefined) {
    await pause(QUIET_MS);
    const granted = await hostsGranted(survey.page);
    await browser.close();
    return { verdict, gate, at: { opened, closed: Date.now() }, granted };
  }
  await survey.choose(situation.size);
  const announced = await survey.announced();
  await survey.count();
  await pause(QUIET_MS);
  const clicked = Date.now();
  await survey.begin();
  await pause(SOON_MS);
  const hosts = await hostsGranted(survey.page);
  const grantedMeanwhile = (await survey.isRunning()) ? hosts : undefined;
  let shown: Shown | undefined;
  if (kind === 'conclude') {
    shown = await survey.shown(LONGEST_MS);
    if (situation.asksAuthorities && shown.type === 'open') {
      await survey.askAuthorities();
      shown = await survey.shown(LONGEST_MS);
    }
  } else {
    await pause(MIDDLE_MS);
    if (kind === 'cancel') await survey.cancel();
    else await browser.kill();
  }
  const ended = Date.now();
  const asked = kind === 'kill' ? undefined : await survey.asked();
  await pause(kind === 'conclude' ? QUIET_MS : AFTERWARDS_MS);
  const closed = Date.now();
  if (kind === 'kill') {
    browser = await start();
    await givenBack(browser);
  }
  const page = kind === 'kill' ? await browser.open('options.html') : survey.page;
  const granted = await hostsGranted(page);
  const stored = await storageIn(page).get<SurveyResult>('survey');
  await browser.close();
  return {
    verdict,
    announced,
    ...(shown && { shown }),
    ...(asked && { asked }),
    ...(stored && { stored }),
    at: { opened, clicked, ended, closed },
    granted,
    ...(grantedMeanwhile === undefined ? {} : { grantedMeanwhile }),
  };
}

const played: Played = { ...(await play()), seen: wire.seen() };
await wire.stop();
network.stop();
writeFileSync(file, JSON.stringify(played));
process.exit(0);
