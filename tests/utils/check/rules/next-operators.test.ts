import { describe, expect, it } from 'vitest';
import { nextOperators } from '../../../../utils/check/rules/next-operators.ts';
import type { Finding } from '../../../../utils/model/observation.ts';
import { asked, checkWith, dueBy, noAnswer, rowOf } from './fixture.ts';

const done = asked('onion-duckduckgo');
const after = (finding: Finding) =>
  dueBy(nextOperators, checkWith({ rows: [rowOf('onion-duckduckgo', finding)], done }));

describe('the second operator of a proof', () => {
  it('waits for the first', () => expect(dueBy(nextOperators, checkWith({}))).toEqual([]));
  it('is asked where the first failed', () => expect(after(noAnswer())).toEqual(['ask onion-brave']));
  it('is left out where the first gave the proof', () => {
    const check = checkWith({ rows: [rowOf('onion-duckduckgo', { type: 'onion-proved' })], done });
    expect(nextOperators(check)).toMatchObject([{ type: 'skip', why: 'not-needed' }]);
  });
  it('is not asked in a discreet check that asks no host of Tor', () => {
    expect(nextOperators(checkWith({ scope: 'discreet' }))).toEqual([]);
  });
});
