import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onNetworkChange } from '../../../utils/browser/network-changes.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(fakeBrowser, 'captivePortal');
});

/** Chromium's worker: `navigator.connection`, and no `online` event. */
function chromium() {
  const connection = Object.assign(new EventTarget(), { type: undefined as string | undefined, rtt: 50 });
  const navigator = { onLine: true, connection };
  vi.stubGlobal('navigator', navigator);
  const set = (state: { onLine?: boolean; type?: string; rtt?: number }) => {
    if (state.onLine !== undefined) navigator.onLine = state.onLine;
    Object.assign(connection, state);
    connection.dispatchEvent(new Event('change'));
  };
  return { set };
}

type Told = (details: unknown) => void;

/** Firefox's event page. */
function firefox() {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('navigator', { onLine: true });
  const listeners = new Map<string, Told>();
  const event = (name: string) => ({ addListener: (told: Told) => listeners.set(name, told) });
  Reflect.set(fakeBrowser, 'captivePortal', {
    onStateChanged: event('onStateChanged'),
    onConnectivityAvailable: event('onConnectivityAvailable'),
  });
  return {
    online: () => page.dispatchEvent(new Event('online')),
    tell: async (name: string, details: unknown) => {
      listeners.get(name)?.(details);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

function listen() {
  vi.stubGlobal('addEventListener', globalThis.addEventListener ?? (() => undefined));
  const changed = vi.fn();
  onNetworkChange(changed);
  return changed;
}

describe('a changed network, as Chromium tells it', () => {
  it('is one that comes back, or another kind of one', () => {
    const { set } = chromium();
    const changed = listen();
    set({ onLine: false });
    expect(changed).not.toHaveBeenCalled();
    set({ onLine: true });
    expect(changed).toHaveBeenCalledTimes(1);
    set({ type: 'wifi' });
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('is not a new estimate of its speed: our own checks bring those about', () => {
    const { set } = chromium();
    const changed = listen();
    for (const rtt of [100, 150, 0, 50]) set({ rtt });
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('a changed network, as Firefox tells it', () => {
  it('is one that comes back', () => {
    const { online } = firefox();
    const changed = vi.fn();
    onNetworkChange(changed);
    online();
    expect(changed).toHaveBeenCalledOnce();
  });

  it('is a portal that opened, once, however often Firefox looks', async () => {
    const { tell } = firefox();
    const changed = vi.fn();
    onNetworkChange(changed);
    for (const state of ['locked_portal', 'locked_portal', 'unlocked_portal', 'unlocked_portal']) {
      await tell('onStateChanged', { state });
    }
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['clear', 1],
    ['captive', 0],
  ])('is a way out that was found: %s', async (status, times) => {
    const { tell } = firefox();
    const changed = vi.fn();
    onNetworkChange(changed);
    await tell('onConnectivityAvailable', { status });
    expect(changed).toHaveBeenCalledTimes(times);
  });
});

it('a browser that has none of these is no error', () => {
  vi.stubGlobal('navigator', { onLine: true });
  expect(listen()).not.toHaveBeenCalled();
});
