import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { firstRead } from '../../../utils/browser/first-read.ts';
import { saveReport, saveSettings } from '../../../utils/browser/storage.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { report } from '../history/example.ts';

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

  it('is the report in memory where the disk was full', async () => {
    await saveReport(tor);
    await fakeBrowser.storage.session.set({ report: { ...report('not-tor'), writtenBy: '1.2.3' } });
    expect(await firstRead()).toMatchObject({ report: { verdict: { type: 'not-tor' } }, unsaved: true });
  });
});

describe('left to the parsers', () => {
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

  it('is the first check ever, which may have been ended', async () => {
    await saveReport(running);
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
