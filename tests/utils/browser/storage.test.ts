import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { loadStored, saveReport, saveWait } from '../../../utils/browser/storage.ts';
import { HOUR_MS } from '../../../utils/model/time.ts';
import { report } from '../history/example.ts';

const FULL = new Error('QuotaExceededError');
const running = { ...report('not-tor') };
Reflect.deleteProperty(running, 'finishedAt');

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The disk takes nothing until the exit list is gone, or nothing at all. */
function fullDisk(isRoomBehindList: boolean): void {
  const write = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
    const { exits } = await fakeBrowser.storage.local.get('exits');
    if (!isRoomBehindList || exits !== undefined) throw FULL;
    await write(items);
  });
}

it('a stored report tells which version judged it', async () => {
  await saveReport(report('tor'));
  expect(await loadStored()).toMatchObject({ report: { writtenBy: '1.2.3' } });
});

describe('a full disk', () => {
  it('costs the exit list before the report', async () => {
    await storage.setItem('local:exits', { endpoint: 'exit-list', date: 1, exits: [] });
    fullDisk(true);
    await saveReport(report('tor'));
    expect(await loadStored()).toMatchObject({ report: { verdict: { type: 'tor' } }, unsaved: false });
    expect(await storage.getItem('local:exits')).toBeNull();
  });

  it('leaves the report in memory, which says so', async () => {
    await saveReport(report('not-tor'));
    fullDisk(false);
    await saveReport(running);
    expect((await loadStored()).running?.verdict.type).toBe('not-tor');
    await saveReport(report('tor'));
    const stored = await loadStored();
    expect(stored).toMatchObject({ report: { verdict: { type: 'tor' } }, running: undefined, unsaved: true });
  });

  it('that has room again stores the next report', async () => {
    fullDisk(false);
    await saveReport(report('tor'));
    vi.restoreAllMocks();
    await saveReport(report('not-tor'));
    expect(await loadStored()).toMatchObject({ report: { verdict: { type: 'not-tor' } }, unsaved: false });
  });

  it('does not end a check because of a pause', async () => {
    fullDisk(false);
    await expect(
      saveWait('check.torproject.org', { until: HOUR_MS, addresses: [] }),
    ).resolves.toBeUndefined();
  });
});
