import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { History } from '../../../utils/model/history.ts';
import { parseStoredHistory } from '../../../utils/parse/stored-history.ts';

const WHOLE: History = {
  transitions: [
    { verdict: 'tor', blocked: [], at: 1 },
    { blocked: ['check.torproject.org'], at: 2 },
    { verdict: 'not-tor', blocked: ['check.torproject.org'], at: 3 },
  ],
  notices: [{ type: 'left-tor', hosts: [], at: 3 }],
};

describe('a stored history', () => {
  it('comes back as it was stored', () => {
    expect(parseStoredHistory(JSON.parse(JSON.stringify(WHOLE)))).toEqual(WHOLE);
    expect(parseStoredHistory({ transitions: [], notices: [] })).toEqual({ transitions: [], notices: [] });
  });

  it.each([
    ['an unknown verdict', { verdict: 'safe', blocked: [], at: 4 }],
    ['unknown, which is never kept', { verdict: 'unknown', blocked: [], at: 4 }],
    ['no time', { verdict: 'tor', blocked: [] }],
    ['a time before all times', { verdict: 'tor', blocked: [], at: -1 }],
    ['no list of hosts', { verdict: 'tor', blocked: 'a', at: 4 }],
    ['cut in the middle', { verdict: 'tor' }],
    ['no object', null],
  ])('loses only the item that is broken: %s', (_, broken) => {
    const stored = { transitions: [broken, ...WHOLE.transitions], notices: [broken, ...WHOLE.notices] };
    expect(parseStoredHistory(stored)).toEqual(WHOLE);
  });

  it.each([
    ['nothing', null],
    ['a text', 'tor'],
    ['a list', [1]],
    ['half of it', { transitions: WHOLE.transitions }],
    ['transitions of which none can be read', { transitions: [{}, 1], notices: [] }],
  ])('is not readable: %s', (_, stored) => {
    expect(parseStoredHistory(stored)).toBeUndefined();
  });

  it('is in order again', () => {
    const stored = { ...WHOLE, transitions: WHOLE.transitions.toReversed() };
    expect(parseStoredHistory(stored)).toEqual(WHOLE);
  });

  it('never throws, and brings only whole items', () => {
    const anyItem = fc.oneof(
      fc.anything(),
      fc.record({ at: fc.anything(), blocked: fc.anything(), verdict: fc.anything() }),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ transitions: fc.array(anyItem), notices: fc.array(anyItem) })),
        (stored) => {
          for (const item of parseStoredHistory(stored)?.transitions ?? []) {
            expect(item.at).toBeGreaterThanOrEqual(0);
            expect(Array.isArray(item.blocked)).toBe(true);
          }
        },
      ),
    );
  });
});
