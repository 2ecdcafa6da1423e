import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  AGAIN,
  calmAfter,
  keepAlarms,
  planAgain,
  planNext,
  RENEW,
  WATCH,
} from '../../../utils/browser/watch.ts';
import { FRESH, type Settings } from '../../../utils/model/settings.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 24, 12);
const WATCHING = { ...FRESH, mode: 'watch' } as const;

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
    ['nothing was said yet', FRESH, []],
    ['only at a click', { ...FRESH, mode: 'click' }, []],
    [
      'only at a click, and the directory is renewed',
      { ...FRESH, mode: 'click', renewDirectory: true },
      [RENEW],
    ],
    [
      'nothing was said yet, whatever else is switched on',
      { ...FRESH, renewDirectory: true, notifyTor: true },
      [],
    ],
    ['keeping watch', WATCHING, [WATCH]],
  ])('%s', async (_, settings, expected) => {
    await keepAlarms(WATCHING);
    await planAgain(MINUTE);
    await keepAlarms(settings);
    expect(await names()).toEqual(settings.mode === 'watch' ? [WATCH, AGAIN] : expected);
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
    expect(calmAfter(starts, NOW)).toBe(wait);
  });

  it('that come too soon are made up for once', async () => {
    await planAgain(50_000);
    vi.setSystemTime(NOW + 10_000);
    await planAgain(60_000);
    expect(await names()).toEqual([AGAIN]);
    expect(await delay(AGAIN)).toBeCloseTo(50 / 60, 3);
  });
});
