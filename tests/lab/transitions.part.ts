import { afterEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../scripts/browsers/browser.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { pause } from '../../scripts/browsers/wait.ts';
import { builtFor } from '../../scripts/build.ts';
import {
  HOSTS,
  keptHistory,
  letAlarmGoOff,
  TOLD,
  wantNotifications,
  withOptions,
} from '../../scripts/demo/watch.ts';
import { connectAs, connectionWith } from '../../scripts/lab/connections.ts';
import { announceChange } from '../../scripts/world/network.ts';
import { lab, unit } from './fixture.ts';

const SETTINGS = {
  mode: 'watch',
  watchMinutes: 30,
  fullCheck: true,
  renewDirectory: false,
  historyDays: 90,
  notifyTor: true,
  notifyBlocked: true,
};

describe.each(unit.browsers)('while the watch runs in %s', (name) => {
  let browser: Browser;

  /** As a person does it, who then checks fully each time. @param block stands from the beginning */
  async function openWatching(connection: string, block = 'none'): Promise<void> {
    await lab.block('none');
    const socks = await connectAs(lab, connectionWith(connection));
    await lab.block(block);
    browser = await launch(name, {
      extension: builtFor(name),
      trust: lab.trust,
      letsNotify: true,
      ...(socks ? { socks, onionNames: false } : {}),
    });
    await withOptions(browser, async (page) => {
      await page.click('input[type=radio][value=watch]');
      await page.waitFor("document.querySelector('input[type=radio][value=watch]').checked");
      await wantNotifications(page);
    });
    await browser.storage.set({ settings: SETTINGS, history: null, historyBefore: null, exits: null });
  }

  async function check(): Promise<void> {
    announceChange();
    // Chromium hears of it up to a second later, and gives up what is under way: that would be another test.
    await pause(2000);
    await letAlarmGoOff(browser);
  }

  /** Twice, and the second time in a background that has just started: what was told is not told again. */
  async function checkAgain(): Promise<void> {
    await check();
    await browser.killBackground();
    await check();
  }

  /** The states that were kept, and what the person was told. */
  async function soFar() {
    const { transitions, notices } = await keptHistory(browser);
    const states = transitions.map(({ verdict, blocked }) => [verdict, ...blocked]);
    return { states, notices: notices.map(({ type }) => type), told: await browser.notifications() };
  }

  afterEach(async () => {
    await browser.close();
    await lab.block('none');
    await connectAs(lab, connectionWith('direct'));
  });

  it('a block comes and goes: told of once each, to a person without Tor', async () => {
    await openWatching('direct');
    await check();
    expect(await soFar()).toEqual({ states: [['not-tor']], notices: [], told: [] });
    await lab.block('name-nothing');
    await checkAgain();
    const blocked = [['not-tor'], ['not-tor', ...HOSTS]];
    expect(await soFar()).toEqual({ states: blocked, notices: ['blocked'], told: [TOLD.blocked] });
    await lab.block('none');
    await checkAgain();
    expect(await soFar()).toEqual({
      states: [...blocked, ['not-tor']],
      notices: ['blocked', 'free'],
      told: [TOLD.blocked, TOLD.free],
    });
  }, 240_000);

  it('a Tor client that the browser is set to stops and starts again: nothing leaves, and no false alarm', async () => {
    await openWatching('socks');
    await check();
    await lab.stopClient();
    await checkAgain();
    const down = await browser.storage.get<{ verdict: unknown }>('report');
    expect(down?.verdict, JSON.stringify(down, null, 1)).toMatchObject({
      type: 'unknown',
      reason: 'proxy-down',
    });
    const client = await lab.startClient();
    await client.ready();
    await checkAgain();
    const up = await browser.storage.get<{ verdict: unknown }>('report');
    expect(up?.verdict).toMatchObject({ type: 'tor' });
    expect(await soFar()).toEqual({ states: [['tor']], notices: [], told: [] });
  }, 240_000);

  it('a Tor that carries the whole computer ends, and all leaves directly: told of once, and not of its return', async () => {
    await openWatching('split', 'ipv6-dropped');
    await check();
    expect(await soFar()).toEqual({ states: [['tor']], notices: [], told: [] });
    await connectAs(lab, connectionWith('direct'));
    await checkAgain();
    const left = [['tor'], ['not-tor']];
    expect(await soFar()).toEqual({ states: left, notices: ['left-tor'], told: [TOLD.leftTor] });
    await connectAs(lab, connectionWith('split'));
    await check();
    expect(await soFar()).toEqual({
      states: [...left, ['tor']],
      notices: ['left-tor'],
      told: [TOLD.leftTor],
    });
  }, 240_000);

  it('IPv6 comes up beside a Tor that carries IPv4: told of once, as a part', async () => {
    await openWatching('split', 'ipv6-dropped');
    await check();
    await lab.block('none');
    await checkAgain();
    expect(await soFar()).toEqual({
      states: [['tor'], ['mixed']],
      notices: ['left-tor'],
      told: [TOLD.partLeftTor],
    });
  }, 240_000);
});
