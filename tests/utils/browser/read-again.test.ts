import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askStored } from '../../../utils/browser/ask-stored.ts';
import { firstOf } from '../../../utils/browser/own-read.ts';
import { followOwn, readAgain } from '../../../utils/browser/read-again.ts';
import { saveReport, saveSettings } from '../../../utils/browser/storage.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { report } from '../history/example.ts';

const firstRead = () => firstOf(askStored());
const CLICK = { ...DEFAULT_SETTINGS, mode: 'click' } as const;
const tor = report('tor');
const running = { ...report('not-tor'), startedAt: tor.startedAt + 60_000 };
Reflect.deleteProperty(running, 'finishedAt');

beforeEach(async () => {
  fakeBrowser.reset();
  Reflect.set(fakeBrowser, 'extension', { inIncognitoContext: false });
  await saveSettings(CLICK);
});

describe('what the first frame shows', () => {
  it('is the stored report', async () => {
    await saveReport(tor);
    expect(await firstRead()).toMatchObject({
      report: tor,
      running: undefined,
      settings: CLICK,
      unsaved: false,
    });
  });

  it('is nothing but the settings before the first check', async () => {
    expect(await firstRead()).toMatchObject({ report: undefined, running: undefined });
  });

  it('is the last report, and the one that is growing', async () => {
    await saveReport(tor);
    await saveReport(running);
    expect(await firstRead()).toMatchObject({ report: tor, running });
  });

  it('is the first check ever', async () => {
    await saveReport(running);
    expect(await firstRead()).toMatchObject({ report: undefined, running });
  });

  it('is the report in memory where the disk was full', async () => {
    await saveReport(tor);
    await fakeBrowser.storage.session.set({ report: { ...report('not-tor'), writtenBy: '1.2.3' } });
    expect(await firstRead()).toMatchObject({ report: { verdict: { type: 'not-tor' } }, unsaved: true });
  });
});

describe('left to the background, or to the choice of a mode', () => {
  it.each([
    ['a report of another version', { ...tor, writtenBy: '1.2.2' }],
    ['a report of no version', tor],
    ['no object', 'tor'],
  ])('is %s', async (_, stored) => {
    await fakeBrowser.storage.local.set({ report: stored });
    expect(await firstRead()).toBeUndefined();
    await saveReport(tor);
    await fakeBrowser.storage.local.set({ running: stored });
    expect(await firstRead()).toBeUndefined();
  });

  it.each([
    ['before the person chose a mode', 'ask'],
    ['a mode that does not exist', 'always'],
  ])('is %s', async (_, mode) => {
    await saveReport(tor);
    await fakeBrowser.storage.local.set({ settings: { ...CLICK, mode } });
    expect(await firstRead()).toBeUndefined();
  });
});

it('there is no first frame where storage was not asked beforehand, or fails', async () => {
  expect(await firstOf(undefined)).toBeUndefined();
  await expect(firstOf(Promise.reject(new Error('no storage')))).rejects.toThrow('no storage');
});

describe('settings', () => {
  it.each([
    ['of other types', { ...CLICK, fullCheck: 'yes', servicesOff: 'all' }, CLICK],
    ['of no known word', { ...CLICK, mode: 'always', connects: 'pigeon' }, { ...CLICK, mode: 'ask' }],
    ['of no shape', 'click', DEFAULT_SETTINGS],
  ])('%s take their defaults', async (_, stored, expected) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect((await readAgain()).settings).toEqual(expected);
  });
});

describe('what is followed', () => {
  it('is all that was read, and nothing else', async () => {
    const changed = vi.fn();
    followOwn(changed);
    await fakeBrowser.storage.local.set({ exits: 1, waits: 1 });
    await fakeBrowser.storage.session.set({ portal: 1 });
    expect(changed).not.toHaveBeenCalled();
    await fakeBrowser.storage.local.set({ settings: CLICK, report: tor, running: tor });
    await fakeBrowser.storage.session.set({ report: tor });
    await fakeBrowser.storage.session.set({ fullByHand: 1 });
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('is at each moment what storage would say, without asking it', async () => {
    const followed = followOwn(() => undefined);
    expect(await followed.read()).toMatchObject({ report: undefined, running: undefined, unsaved: false });
    const gets = [fakeBrowser.storage.local, fakeBrowser.storage.session].map((area) =>
      vi.spyOn(area, 'get'),
    );
    const steps = [
      () => saveReport(running),
      () => saveReport(tor),
      () => fakeBrowser.storage.session.set({ report: { ...tor, writtenBy: '1.2.3' }, fullByHand: 5 }),
      () => fakeBrowser.storage.session.remove('report'),
      () => fakeBrowser.storage.local.set({ running: tor }), // of no version
      () => saveSettings({ ...CLICK, mode: 'watch' }),
      () => fakeBrowser.storage.local.remove(['report', 'running', 'settings']),
    ];
    for (const step of steps) {
      await step();
      for (const get of gets) get.mockClear();
      const followedNow = await followed.read();
      for (const get of gets) expect(get).not.toHaveBeenCalled();
      expect(followedNow).toEqual(await readAgain());
    }
  });

  it('is right where a change comes before what was asked for', async () => {
    const followed = followOwn(() => undefined);
    const first = followed.read();
    await saveReport(tor);
    await first;
    expect(await followed.read()).toMatchObject({ report: tor });
  });

  it('is asked for again where storage failed', async () => {
    const followed = followOwn(() => undefined);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
    await expect(followed.read()).rejects.toThrow('no storage');
    get.mockRestore();
    await saveReport(tor);
    expect(await followed.read()).toMatchObject({ report: tor });
  });
});
