import { describe, expect, it } from 'vitest';
import { askAgain } from '../../../../utils/check/rules/ask-again.ts';
import { checkWith, dueBy, failedRequest, noAnswer } from './fixture.ts';

const isHostAnswering = true;

describe('asking again', () => {
  it.each([
    ['an endpoint whose host answers', [failedRequest('control-google', noAnswer(), { isHostAnswering })], 1],
    ['no endpoint whose host is silent', [failedRequest('control-google')], 0],
    [
      'no endpoint that failed at the body',
      [failedRequest('dns-google', noAnswer('body'), { isHostAnswering })],
      0,
    ],
    [
      'no second look',
      [failedRequest('name-google@check.torproject.org', noAnswer(), { isHostAnswering })],
      0,
    ],
    [
      'no endpoint that second looks are made for',
      [failedRequest('tor-check', noAnswer(), { isHostAnswering })],
      0,
    ],
    [
      'another endpoint of the host that second looks are made at',
      [failedRequest('tor-check'), failedRequest('exit-list', noAnswer(), { isHostAnswering })],
      1,
    ],
  ])('concerns %s', (_, failures, count) => {
    expect(askAgain(checkWith({ failures }))).toHaveLength(count);
  });

  it('happens once for each endpoint', () => {
    const failed = failedRequest('dns-google', noAnswer(), { isHostAnswering });
    const keys = dueBy(askAgain, checkWith({ failures: [failed, { ...failed }] }));
    expect(new Set(keys)).toEqual(new Set(['ask-again dns-google host-answers']));
  });

  it('does not happen while the hosts of Tor may not be asked', () => {
    const failures = [failedRequest('control-google', noAnswer(), { isHostAnswering })];
    expect(askAgain(checkWith({ scope: 'discreet', failures }))).toEqual([]);
  });
});
