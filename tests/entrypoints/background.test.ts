// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';
import { ALL_ENDPOINTS } from '../../utils/endpoints/list.ts';
import { requestPatterns } from '../../utils/endpoints/permissions.ts';

const REQUEST_EVENTS = [
  'onBeforeRequest',
  'onHeadersReceived',
  'onBeforeRedirect',
  'onResponseStarted',
  'onCompleted',
  'onErrorOccurred',
] as const;

const filters = new Map<string, unknown>();
const added = {
  alarm: vi.spyOn(fakeBrowser.alarms.onAlarm, 'addListener'),
  startup: vi.spyOn(fakeBrowser.runtime.onStartup, 'addListener'),
  installed: vi.spyOn(fakeBrowser.runtime.onInstalled, 'addListener'),
  message: vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener'),
  permission: vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockReturnValue(undefined),
};

let listening: readonly string[] = [];

beforeAll(() => {
  for (const name of REQUEST_EVENTS) {
    const addListener = (_: unknown, filter: unknown) => filters.set(name, filter);
    Reflect.set(fakeBrowser.webRequest, name, { addListener });
  }
  background.main();
  listening = Object.keys(added).filter((name) => Reflect.get(added, name).mock.calls.length > 0);
});

describe('the background', () => {
  // Browsers wake a background only for listeners that it added while its script first ran.
  it('adds every listener before its script ends', () => {
    expect(listening).toEqual(Object.keys(added));
    expect([...filters.keys()].sort()).toEqual([...REQUEST_EVENTS].sort());
  });

  it('watches exactly the requests that a check may make', () => {
    for (const filter of filters.values())
      expect(filter).toEqual({ urls: [...requestPatterns(ALL_ENDPOINTS)] });
  });
});
