import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../components/popup/view.ts';
import { report, TOR } from '../example.ts';

const last = { report: report(TOR) };
const running = { ...last, progress: { settled: 0, total: 5, late: [] } };

describe('the view of the popup', () => {
  it.each([
    ['ask', undefined, 'first-run'],
    ['ask', last, 'first-run'],
    ['ask', running, 'report'],
    ['click', undefined, 'not-checked'],
    ['click', last, 'report'],
    ['watch', running, 'report'],
  ] as const)('mode %s', (mode, shown, type) => expect(viewOf(mode, shown).type).toBe(type));
});
