import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../utils/model/time.ts';
import { launch } from '../rig/browsers/launch.ts';
import { until } from '../rig/browsers/wait.ts';
import {
  API,
  type History,
  HOSTS,
  keptHistory,
  letAlarmGoOff,
  NOTICES,
  wantNotifications,
  withOptions as withOptionsOf,
} from '../rig/demo/watch.ts';
import { browser, CLICK_ONLY, contacted, DISCREET, extension, FULL, NAME, pause, world } from './fixture.ts';
import { alarm, longAgo, verdicts, WATCH, withOptions } from './watch-steps.ts';

const permitted = `${API}.permissions.contains({ permissions: ['notifications'] })`;

describe('watch mode', () => {
  beforeAll(async () => {
    await world.set('tor-ipv4');
    await browser.storage.set({ settings: CLICK_ONLY, history: null, historyBefore: null, exits: null });
  });
  afterAll(() => browser.storage.set({ settings: FULL, history: null, historyBefore: null }));

  it('is switched on in the options, and plans one check with a delay of its own', async () => {
    expect(await alarm()).toBeNull();
    await withOptions(async (page) => {
      await page.click('input[type=radio][value=watch]');
      await until('the alarm', () =>
        page.evaluate(`${API}.alarms.get('watch').then((planned) => planned ?? null)`),
      );
    });
    const planned = await alarm();
    const minutes = ((planned?.scheduledTime ?? 0) - Date.now()) / MINUTE_MS;
    expect(planned?.periodInMinutes ?? null).toBeNull();
    expect(minutes).toBeGreaterThan(30 * 0.7);
    expect(minutes).toBeLessThanOrEqual(30 * 1.25);
    await browser.killBackground();
    await longAgo(); // wakes it
    expect((await alarm())?.scheduledTime, 'a start leaves it alone').toBe(planned?.scheduledTime);
  });

  it('shows nothing without the permission to notify, whatever the settings say', async () => {
    await browser.storage.set({ settings: WATCH });
    await world.set('tor-ipv4');
    await letAlarmGoOff(browser);
    await world.set('direct');
    await letAlarmGoOff(browser);
    expect(await verdicts(2)).toEqual(['tor', 'not-tor']);
    expect((await keptHistory(browser)).notices).toEqual([]);
    expect(await browser.notifications()).toEqual([]);
    await browser.storage.set({
      settings: { ...CLICK_ONLY, mode: 'watch' },
      history: null,
      historyBefore: null,
    });
  });

  it('switches no notification on while the browser asks the person for it', async () => {
    const asking = await launch(NAME, { extension, trust: world });
    try {
      await withOptionsOf(asking, async (page) => {
        await page.click('input[aria-describedby=notify-tor-reveals]');
        await pause(1000);
        expect(await page.evaluate(permitted)).toBe(false);
      });
      expect((await asking.storage.get<object>('settings')) ?? {}).not.toMatchObject({ notifyTor: true });
    } finally {
      await asking.close();
    }
  });

  it('asks for permission to notify at a click', async () => {
    await withOptions(async (page) => {
      expect(await page.evaluate(permitted)).toBe(false);
      await wantNotifications(page);
      expect(await page.evaluate(permitted)).toBe(true);
    });
    expect(await browser.storage.get('settings')).toMatchObject({
      mode: 'watch',
      notifyTor: true,
      notifyBlocked: true,
    });
  });

  it('checks discreetly when the alarm goes off, and plans the next one', async () => {
    await world.set('direct');
    world.clearLog();
    await letAlarmGoOff(browser);
    expect(contacted()).toEqual(DISCREET);
    expect(((await alarm())?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(20 * MINUTE_MS);
  });

  it('keeps what changed, and tells of it once, though nothing was known in between', async () => {
    await browser.storage.set({ settings: WATCH, history: null, historyBefore: null });
    await world.set('tor-ipv4');
    await letAlarmGoOff(browser);
    expect(await verdicts(1)).toEqual(['tor']);
    await world.set('offline');
    await letAlarmGoOff(browser);
    await world.set('direct');
    await letAlarmGoOff(browser);
    expect(await verdicts(2)).toEqual(['tor', 'not-tor']);
    await letAlarmGoOff(browser);
    expect(await verdicts(2)).toEqual(['tor', 'not-tor']);
    expect((await keptHistory(browser)).notices.map(({ type }) => type)).toEqual(['left-tor']);
    expect(await browser.notifications()).toEqual([NOTICES.leftTor]);
  }, 180_000);

  it('tells of a block once, and of its end only when the hosts were asked and answered', async () => {
    const blocked = async () => (await keptHistory(browser)).transitions.at(-1)?.blocked;
    await world.set('check-blocked-dns');
    await letAlarmGoOff(browser);
    await verdicts(3);
    expect(await blocked()).toEqual(HOSTS);
    await world.set('direct');
    await browser.storage.set({ settings: { ...WATCH, fullCheck: false } });
    await letAlarmGoOff(browser);
    await pause(300);
    expect(await blocked(), 'a discreet check asked neither').toEqual(HOSTS);
    await browser.storage.set({ settings: WATCH });
    await letAlarmGoOff(browser);
    expect(await verdicts(4)).toEqual(['tor', 'not-tor', 'not-tor', 'not-tor']);
    expect(await blocked()).toEqual([]);
    const { notices } = await keptHistory(browser);
    const others = notices.filter(({ type }) => type !== 'left-tor');
    expect(others.map((notice) => [notice.type, ...notice.hosts])).toEqual([
      ['blocked', ...HOSTS],
      ['free', ...HOSTS],
    ]);
    expect(await browser.notifications()).toEqual([NOTICES.leftTor, NOTICES.blocked, NOTICES.free]);
  }, 180_000);

  it('shows the line of states in the options, and forgets it at a click', async () => {
    await withOptions(async (page) => {
      const shapes = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<SVGElement>('.strip .shape')].map(({ dataset }) => dataset.shape),
        );
      expect(await shapes()).toEqual(['tor', 'not-tor', 'blocked', 'not-tor']);
      await page.click('[aria-labelledby=history] button');
      await page.waitFor("document.querySelectorAll('.strip li').length === 1");
      expect(await shapes()).toEqual(['not-tor']);
    });
    for (const key of ['history', 'historyBefore']) {
      expect((await browser.storage.get<History>(key))?.transitions.length, key).toBe(1);
    }
  });
});
