import { expect, it } from 'vitest';
import { LAST_RULES, RULES } from '../../../../utils/check/rules/list.ts';
import { keyOf } from '../../../../utils/check/step.ts';
import { ENDPOINTS } from '../../../../utils/endpoints/list.ts';
import { asked, checkWith } from './fixture.ts';

const firstSteps = (scope: 'discreet' | 'full') => {
  const check = checkWith({ scope });
  return RULES.flatMap((rule) => rule(check)).map(keyOf);
};
const askedFirst = ENDPOINTS.filter(
  ({ id, needs, after, asksKnownExits }) =>
    needs === undefined && after === undefined && !asksKnownExits && id !== 'address-ipv6',
);

it('starts a full check with all that waits for nothing', () => {
  const keys = asked(...askedFirst.map(({ id }) => id)).map(keyOf);
  expect(firstSteps('full')).toEqual(expect.arrayContaining(['load-lists', ...keys]));
});

it('starts a discreet check with what does not mention Tor', () => {
  const discreet = askedFirst.filter((endpoint) => endpoint.discreet).map(({ id }) => id);
  expect(firstSteps('discreet').toSorted()).toEqual(
    ['load-lists', ...asked(...discreet).map(keyOf)].toSorted(),
  );
});

it('decides the same each time it is asked about the same state', () => {
  const check = checkWith({});
  for (const rule of [...RULES, ...LAST_RULES]) expect(rule(check)).toEqual(rule(check));
});
