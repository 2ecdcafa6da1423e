import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RETRY, WATCH } from '../../../utils/browser/alarms.ts';
import { check } from '../../../utils/browser/checks.ts';
import { checkSoon, onAlarm, onStart } from '../../../utils/browser/lifecycle.ts';
import { saveReport, saveSettings } from '../../../utils/browser/storage.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { report } from '../history/example.ts';

vi.mock(import('../../../utils/browser/checks.ts'), async (original) => ({
  ...(await original()),
  check: vi.fn(),
  showLast: vi.fn(),
}));

const NOW = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;
const WATCHING = { ...DEFAULT_SETTINGS, mode: 'watch' } as const;
const names = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();
const lastCheck = (ago: number) =>
  saveReport({ ...report('tor'), startedAt: NOW - ago, finishedAt: NOW - ago + 1000 });

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(check).mockClear();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

describe('when the network changed', () => {
  it.each([
    ['nothing was said yet', DEFAULT_SETTINGS],
    ['only at a click', { ...DEFAULT_SETTINGS, mode: 'click' as const }],
  ])('nothing is asked where %s', async (_, settings) => {
    await saveSettings(settings);
    await checkSoon();
    expect(check).not.toHaveBeenCalled();
    expect(await names()).toEqual([]);
  });

  it('keeping watch checks, discreetly unless full checks are allowed', async () => {
    await saveSettings(WATCHING);
    await lastCheck(10 * MINUTE);
    await checkSoon();
    await saveSettings({ ...WATCHING, fullCheck: true });
    await checkSoon();
    expect(vi.mocked(check).mock.calls).toEqual([['discreet'], ['full']]);
  });

  it('a second time within a minute is made up for once, later', async () => {
    await saveSettings(WATCHING);
    await lastCheck(20_000);
    for (let change = 0; change < 10; change += 1) await checkSoon();
    expect(check).not.toHaveBeenCalled();
    expect(await names()).toEqual([RETRY]);
    expect((await fakeBrowser.alarms.get(RETRY))?.scheduledTime).toBe(NOW + 40_000);
  });
});

describe('when the browser starts', () => {
  it('plans the watch, and checks', async () => {
    await saveSettings(WATCHING);
    await lastCheck(10 * MINUTE);
    onStart();
    await vi.waitFor(async () => expect(await names()).toEqual([WATCH]));
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(vi.mocked(check).mock.calls).toEqual([['discreet']]));
  });

  it('does nothing by itself where watch is not kept', async () => {
    await saveSettings({ ...DEFAULT_SETTINGS, mode: 'click' });
    onStart();
    await fakeBrowser.runtime.onStartup.trigger();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(check).not.toHaveBeenCalled();
    expect(await names()).toEqual([]);
  });
});

describe('on waking', () => {
  it('an alarm that is overdue brings one check, and the next one is planned', async () => {
    await saveSettings(WATCHING);
    onAlarm();
    await fakeBrowser.alarms.onAlarm.trigger({
      name: WATCH,
      scheduledTime: NOW - 8 * 60 * MINUTE,
      persistAcrossSessions: false,
    });
    await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    const next = (await fakeBrowser.alarms.get(WATCH))?.scheduledTime ?? 0;
    expect(next).toBeGreaterThan(NOW + 20 * MINUTE);
  });
});
