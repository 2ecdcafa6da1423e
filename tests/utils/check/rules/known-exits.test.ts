import { describe, expect, it } from 'vitest';
import { knownExits } from '../../../../utils/check/rules/known-exits.ts';
import type { Step } from '../../../../utils/check/step.ts';
import { EXIT } from '../../../components/example.ts';
import { checkWith, dueBy } from './fixture.ts';

const done: readonly Step[] = [{ type: 'load-lists' }, { type: 'head-start' }];

describe('the positive controls of the DNS exit list', () => {
  it.each(['load-lists', 'head-start'])('wait for: %s', (type) => {
    const others = done.filter((step) => step.type !== type);
    expect(knownExits(checkWith({ knownExits: [EXIT], done: others }))).toEqual([]);
  });
  it('are asked about each exit that was drawn', () => {
    expect(dueBy(knownExits, checkWith({ knownExits: [EXIT], done }))).toEqual([
      `ask dns-google-exits ${EXIT}`,
      `ask dns-cloudflare-exits ${EXIT}`,
    ]);
  });
  it('are not asked where no exit is known', () => {
    expect(knownExits(checkWith({ done })).map(({ type }) => type)).toEqual(['skip', 'skip']);
  });
});
