import { describe, expect, it } from 'vitest';
import { elsewhereOf } from '../../../utils/check/report-for-window.ts';

describe('whether a report tells the way of the window that it is shown in', () => {
  it.each([
    // asked from, shown in, the page's requests go this window's way, elsewhere
    [undefined, 'ordinary', false, undefined],
    ['ordinary', 'ordinary', false, undefined],
    [undefined, 'private', true, 'can-check'],
    [undefined, 'private', false, 'cannot-check'],
    ['ordinary', 'private', true, 'can-check'],
    ['private', 'private', true, undefined],
    ['private', 'ordinary', false, 'cannot-check'],
    [undefined, 'container', false, 'container'],
    ['ordinary', 'container', false, 'container'],
  ] as const)(
    'asked from %s, shown in %s, asks from here: %s',
    (askedFrom, kind, asksFromHere, elsewhere) => {
      expect(elsewhereOf(askedFrom ? { askedFrom } : {}, { kind, asksFromHere })).toBe(elsewhere);
    },
  );
});
