import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  cooldownLeft,
  keepAlarms,
  planNext,
  planRetry,
  RENEW,
  RETRY,
  WATCH,
} from '../../../utils/browser/alarms.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/model/settings.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 24, 12);
const WATCHING = { ...DEFAULT_SETTINGS, mode: 'watch' } as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const names = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();
const delay = async (name = WATCH) =>
  ((await fakeBrowser.alarms.get(name))?.scheduledTime ?? Number.NaN) / MINUTE - NOW / MINUTE;

describe('alarms follow the settings', () => {
  it.each<[string, Settings, readonly string[]]>([
    ['nothing was said yet', DEFAULT_SETTINGS, []],
    ['only at a click', { ...DEFAULT_SETTINGS, mode: 'click' }, []],
    [
      'only at a click, and the directory is renewed',
      { ...DEFAULT_SETTINGS, mode: 'click', renewDirectory: true },
      [RENEW],
    ],
    [
      'nothing was said yet, whatever else is switched on',
      { ...DEFAULT_SETTINGS, renewDirectory: true, notifyTor: true },
      [],
    ],
    ['keeping watch', WATCHING, [WATCH]],
  ])('%s', async (_, settings, expected) => {
    await keepAlarms(WATCHING);
    await planRetry(MINUTE);
    await keepAlarms(settings);
    expect(await names()).toEqual(settings.mode === 'watch' ? [WATCH, RETRY] : expected);
  });

  it.each([
    [15, 0, 11.25],
    [15, 1, 18.75],
    [30, 0.5, 30],
    [60, 0, 45],
    [60, 1, 75],
  ] as const)('every %s min by chance %s: in %s min, once', async (watchMinutes, chance, minutes) => {
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    await keepAlarms({ ...WATCHING, watchMinutes });
    expect(await delay()).toBeCloseTo(minutes, 3);
    expect((await fakeBrowser.alarms.get(WATCH))?.periodInMinutes).toBeUndefined();
  });

  it('leaves one alone that is planned, and plans one that is missing', async () => {
    await keepAlarms(WATCHING);
    const planned = await delay();
    await keepAlarms(WATCHING);
    expect(await delay()).toBe(planned);
    await fakeBrowser.alarms.clear(WATCH);
    await keepAlarms(WATCHING);
    expect(await delay()).toBeGreaterThan(0);
  });

  it.each([
    ['repeats itself, as it did in an older version', { delayInMinutes: 20, periodInMinutes: 30 }],
    ['is a year away: the clock was set back', { delayInMinutes: 525_600 }],
  ])('plans anew what %s', async (_, alarm) => {
    await fakeBrowser.alarms.create(WATCH, alarm);
    await keepAlarms(WATCHING);
    expect(await delay()).toBeLessThanOrEqual(37.5);
    expect((await fakeBrowser.alarms.get(WATCH))?.periodInMinutes).toBeUndefined();
  });

  it('plans the next one with a new delay', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0);
    await keepAlarms(WATCHING);
    expect(await delay()).toBeCloseTo(22.5, 3);
    random.mockReturnValue(1);
    await planNext(WATCH, WATCHING);
    expect(await delay()).toBeCloseTo(37.5, 3);
  });
});

describe('reports of a changed network', () => {
  it.each([
    ['no check yet', [undefined, undefined], 0],
    ['a check a minute ago', [NOW - MINUTE], 0],
    ['a check ten seconds ago', [NOW - 10 * MINUTE, NOW - 10_000], 50_000],
    ['one that runs', [NOW - 10 * MINUTE, NOW], MINUTE],
    ['one in the future: the clock was set back', [NOW + 10 * MINUTE], 0],
  ])('after %s', (_, starts, wait) => {
    expect(cooldownLeft(starts, NOW)).toBe(wait);
  });

  it('that come too soon are made up for once', async () => {
    await planRetry(50_000);
    vi.setSystemTime(NOW + 10_000);
    await planRetry(60_000);
    expect(await names()).toEqual([RETRY]);
    expect(await delay(RETRY)).toBeCloseTo(50 / 60, 3);
  });
});
