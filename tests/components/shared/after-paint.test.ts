import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { painted } from '../../../components/shared/after-paint.ts';

let paint = (_: string) => {};

/** A browser's observer of paints: it hears of one when `paint` is called. */
class Observer {
  static supportedEntryTypes = ['paint'];
  constructor(heard: (list: { getEntriesByName(name: string): readonly string[] }) => void) {
    paint = (painting) => heard({ getEntriesByName: (name) => (name === painting ? [name] : []) });
  }
  observe(): void {}
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('PerformanceObserver', Observer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether the promise is resolved after so many ms. */
async function isDone(promise: Promise<void>, ms: number): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return done;
}

it('waits for the first contentful paint, and for no other', async () => {
  const wait = painted();
  paint('first-paint');
  expect(await isDone(wait, 100)).toBe(false);
  paint('first-contentful-paint');
  expect(await isDone(wait, 0)).toBe(true);
});

it('waits 300 ms where the page is never painted', async () => {
  const wait = painted();
  expect(await isDone(wait, 299)).toBe(false);
  expect(await isDone(wait, 1)).toBe(true);
});

it('waits for nothing where paints cannot be observed', async () => {
  vi.stubGlobal(
    'PerformanceObserver',
    class extends Observer {
      static override supportedEntryTypes: string[] = [];
    },
  );
  expect(await isDone(painted(), 0)).toBe(true);
});
