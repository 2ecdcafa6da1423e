import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import {
  eraseHistory,
  inHistory,
  loadHistory,
  pruneHistory,
  rememberCheck,
} from '../../../utils/browser/history.ts';
import { forgetAll, saveSettings } from '../../../utils/browser/storage.ts';
import { EMPTY } from '../../../utils/history/remember.ts';
import type { Report } from '../../../utils/model/report.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/model/settings.ts';
import { DAY_MS } from '../../../utils/model/time.ts';
import { CHECK_HOST, report, stopped } from '../history/example.ts';

const ALL: Settings = { ...DEFAULT_SETTINGS, mode: 'watch', notifyTor: true, notifyBlocked: true };
const BLOCKED = report('not-tor', { blockages: [stopped(CHECK_HOST, 'network')] });
const create = vi.fn(async (id: string) => id);
let mayNotify = true;

beforeEach(async () => {
  fakeBrowser.reset();
  mayNotify = true;
  create.mockClear();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => mayNotify);
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(create as never);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) =>
    key === 'language' ? 'en' : key,
  );
  await saveSettings(ALL);
});

const remember = (one: Report, isLeft = () => false) => rememberCheck(one, isLeft);
const raw = (key: string) => storage.getItem<unknown>(`local:${key}`);
const verdicts = async () => (await loadHistory(90)).transitions.map(({ verdict }) => verdict);

describe('after a check', () => {
  it('the change is stored, and then told', async () => {
    await remember(report('tor'));
    await remember(report('unknown'));
    await remember(BLOCKED);
    await remember(BLOCKED);
    expect(await verdicts()).toEqual(['tor', 'not-tor']);
    expect(create.mock.calls.map(([id]) => id)).toEqual(['left-tor', 'blocked']);
    expect((await loadHistory(90)).notices.map(({ type }) => type)).toEqual(['left-tor', 'blocked']);
  });

  it.each<[string, Partial<Settings>, boolean, readonly string[]]>([
    ['only of what is switched on', { notifyBlocked: false }, true, ['left-tor']],
    ['only of what is switched on', { notifyTor: false }, true, ['blocked']],
    ['only while keeping watch', { mode: 'click' }, true, []],
    ['only with the permission', {}, false, []],
  ])('tells %s', async (_, change, permitted, told) => {
    await saveSettings({ ...ALL, ...change });
    mayNotify = permitted;
    await remember(report('tor'));
    await remember(BLOCKED);
    expect(create.mock.calls.map(([id]) => id)).toEqual(told);
    expect((await loadHistory(90)).notices.map(({ type }) => type)).toEqual(told);
    expect(await verdicts()).toEqual(['tor', 'not-tor']);
  });

  it('that was left behind, nothing is kept', async () => {
    await remember(report('tor'), () => true);
    expect(await loadHistory(90)).toEqual(EMPTY);
  });

  it.each([
    ['certain', 'not-tor', 'notice_not_tor_certain'],
    ['likely', 'not-tor', 'notice_not_tor_likely'],
    ['certain', 'mixed', 'notice_mixed_certain'],
    ['likely', 'mixed', 'notice_mixed_likely'],
  ] as const)('says no more than is known: %s %s', async (certainty, type, title) => {
    await remember(report('tor'));
    const left = report(type);
    await remember({ ...left, verdict: { ...left.verdict, certainty } as Report['verdict'] });
    expect(create).toHaveBeenCalledWith(
      'left-tor',
      expect.objectContaining({ title, message: 'notice_see' }),
    );
  });

  it('says the third time that it keeps changing, and then nothing', async () => {
    for (let times = 0; times < 5; times += 1) {
      await remember(report('tor'));
      await remember(report('mixed'));
    }
    const messages = create.mock.calls.map((call: readonly unknown[]) =>
      Reflect.get(Object(call[1]), 'message'),
    );
    expect(messages).toEqual(['notice_see', 'notice_see', 'notice_keeps_changing']);
  });

  it('is counted from, whenever several end at once', async () => {
    await Promise.all([remember(report('tor')), remember(report('mixed')), remember(report('tor'))]);
    expect(await verdicts()).toEqual(['tor', 'mixed', 'tor']);
  });
});

describe('a crash', () => {
  it.each([
    ['cut', { transitions: [{ at: 1 }], notices: [] }],
    ['gone', null],
    ['something else', 'x'],
  ])('that leaves the history %s costs only the last change', async (_, broken) => {
    await remember(report('tor'));
    await remember(report('mixed'));
    await remember(report('not-tor'));
    await storage.setItem('local:history', broken);
    expect(await verdicts()).toEqual(['tor', 'mixed']);
    await remember(report('tor'));
    expect(await verdicts()).toEqual(['tor', 'mixed', 'tor']);
    await storage.setItem('local:history', broken);
    expect(await verdicts()).toEqual(['tor', 'mixed']);
  });

  it('between the two writes changes nothing', async () => {
    await remember(report('tor'));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
      if ('history' in items) throw new Error('the end');
    });
    await expect(remember(report('mixed'))).rejects.toThrow('the end');
    expect(create).not.toHaveBeenCalled();
    vi.mocked(fakeBrowser.storage.local.set).mockRestore();
    expect(await verdicts()).toEqual(['tor']);
    await remember(report('mixed'));
    expect(create.mock.calls.map(([id]) => id)).toEqual(['left-tor']);
  });
});

describe('what is not to be kept', () => {
  const old = { verdict: 'tor', blocked: [], at: Date.now() - 40 * DAY_MS };
  const known = { verdict: 'not-tor', blocked: [CHECK_HOST], at: Date.now() - DAY_MS };
  beforeEach(async () => {
    await storage.setItem('local:history', { transitions: [old, known], notices: [] });
    await storage.setItem('local:historyBefore', { transitions: [old], notices: [] });
  });

  it.each([
    ['is erased', eraseHistory],
    ['is older than was chosen', () => pruneHistory(30)],
    ['is nothing at all by choice', () => pruneHistory(0)],
  ])('goes from both copies: it %s', async (_, drop) => {
    await drop();
    for (const key of ['history', 'historyBefore']) {
      expect(await raw(key), key).toEqual({ transitions: [known], notices: [] });
    }
  });

  it('leaves the last state alone, so that nothing is told again', async () => {
    await eraseHistory();
    await remember(BLOCKED);
    expect(create).not.toHaveBeenCalled();
  });

  it('is in no copy while nothing is kept', async () => {
    await saveSettings({ ...ALL, historyDays: 0 });
    await remember(report('tor'));
    for (const key of ['history', 'historyBefore']) {
      expect(await raw(key), key).toMatchObject({ transitions: [{ verdict: 'tor' }] });
    }
  });

  it('does not come back when everything is forgotten meanwhile', async () => {
    await Promise.all([remember(report('tor')), inHistory(forgetAll)]);
    expect(await raw('history')).toBeNull();
    expect(await raw('historyBefore')).toBeNull();
  });
});
