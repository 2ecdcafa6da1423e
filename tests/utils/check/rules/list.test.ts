import { expect, it } from 'vitest';
import { LAST_RULES, RULES } from '../../../../utils/check/rules/list.ts';
import { keyOf, type Step } from '../../../../utils/check/step.ts';
import type { Endpoint } from '../../../../utils/endpoints/endpoint.ts';
import { ENDPOINTS } from '../../../../utils/endpoints/list.ts';
import { asked, checkWith } from './fixture.ts';

const firstSteps = (scope: 'discreet' | 'full', done: readonly Step[] = []) => {
  const check = checkWith({ scope, done });
  return RULES.flatMap((rule) => rule(check)).map(keyOf);
};
const askedFirst = ENDPOINTS.filter(
  ({ id, needs, after, asksKnownExits }) =>
    needs === undefined && after === undefined && !asksKnownExits && id !== 'address-ipv6',
);

const isControl = ({ role }: Endpoint) => role === 'control';
const keysOf = (endpoints: readonly Endpoint[]) => asked(...endpoints.map(({ id }) => id)).map(keyOf);
const NO_REQUEST = ['load-lists', 'head-start'];
const OVER: Step = { type: 'head-start' };

it('starts a full check with all that waits for nothing, the controls a moment later', () => {
  const [first, later] = [askedFirst.filter((one) => !isControl(one)), askedFirst.filter(isControl)];
  expect(firstSteps('full')).toEqual(expect.arrayContaining([...NO_REQUEST, ...keysOf(first)]));
  expect(firstSteps('full')).not.toContain(keysOf(later)[0]);
  expect(firstSteps('full', [OVER])).toEqual(expect.arrayContaining(keysOf(later)));
});

it('starts a discreet check with what does not mention Tor, the controls a moment later', () => {
  const discreet = askedFirst.filter((endpoint) => endpoint.discreet);
  const echoes = discreet.filter((one) => !isControl(one));
  expect(firstSteps('discreet').toSorted()).toEqual([...NO_REQUEST, ...keysOf(echoes)].toSorted());
  expect(firstSteps('discreet', [OVER]).toSorted()).toEqual([...NO_REQUEST, ...keysOf(discreet)].toSorted());
});

it('decides the same each time it is asked about the same state', () => {
  const check = checkWith({});
  for (const rule of [...RULES, ...LAST_RULES]) expect(rule(check)).toEqual(rule(check));
});
