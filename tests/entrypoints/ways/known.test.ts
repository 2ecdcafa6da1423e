import { expect, it } from 'vitest';
import { knownFrom } from '../../../entrypoints/ways/known.ts';

it.each([
  ['', undefined, undefined],
  ['?log=front-fails', 'front-fails', undefined],
  ['?survey=only-some-ports&log=stands', 'stands', 'only-some-ports'],
  ['?log=obfs4+1.2.3.4:5&survey=<b>', undefined, undefined],
])('what %s says is known', (query, log, survey) => {
  expect(knownFrom(query)).toEqual({ log, survey });
});
