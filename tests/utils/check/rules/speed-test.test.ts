import { expect, it } from 'vitest';
import { speedTest } from '../../../../utils/check/rules/speed-test.ts';
import { checkWith, dueBy, failedRequest, noAnswer } from './fixture.ts';

const stalled = failedRequest('exit-list', noAnswer('body', 'generic_timeout_error'));

it.each([
  ['a body stalled', 'full', [stalled], true],
  ['nothing failed', 'full', [], false],
  ['a body was cut off', 'full', [failedRequest('exit-list', noAnswer('body', 'connection_reset'))], false],
  [
    'a connection was silent',
    'full',
    [failedRequest('exit-list', noAnswer('connect', 'generic_timeout_error'))],
    false,
  ],
  ['the hosts of Tor may not be asked', 'discreet', [stalled], false],
] as const)('the speed test where %s (%s): %#', (_, scope, failures, isDue) => {
  expect(dueBy(speedTest, checkWith({ scope, failures }))).toEqual(isDue ? ['ask same-size'] : []);
});
