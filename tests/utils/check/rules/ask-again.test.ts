import { describe, expect, it } from 'vitest';
import { askAgain } from '../../../../utils/check/rules/ask-again.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import { checkWith, dueBy, failedRequest, noAnswer, rowOf } from './fixture.ts';

/** Another endpoint at the same host was answered. */
const GOOGLE: Observation = rowOf('dns-google-control', { type: 'works' });
const CHECK: Observation = rowOf('exit-list', { type: 'works' });

describe('asking again', () => {
  it.each([
    ['an endpoint whose host answers', [failedRequest('dns-google')], [GOOGLE], 1],
    ['no endpoint whose host is silent', [failedRequest('dns-google')], [], 0],
    [
      'no endpoint whose host was only asked',
      [failedRequest('dns-google')],
      [rowOf('dns-google-control', { type: 'waiting' })],
      0,
    ],
    [
      'no endpoint whose host failed twice',
      [failedRequest('dns-google')],
      [rowOf('dns-google-control', noAnswer())],
      0,
    ],
    ['no endpoint beside whose host another answers', [failedRequest('dns-google')], [CHECK], 0],
    ['no endpoint for its own answer', [failedRequest('exit-list')], [CHECK], 0],
    ['no endpoint that failed at the body', [failedRequest('dns-google', noAnswer('body'))], [GOOGLE], 0],
    ['no second look', [failedRequest('name-google@check.torproject.org')], [GOOGLE], 0],
    ['no endpoint that second looks are made for', [failedRequest('tor-check')], [CHECK], 0],
    [
      'another endpoint of the host that second looks are made at',
      [failedRequest('exit-list'), failedRequest('tor-check')],
      [CHECK],
      1,
    ],
  ])('concerns %s', (_, failures, rows, count) => {
    expect(askAgain(checkWith({ failures, rows }))).toHaveLength(count);
  });

  it('happens once for each endpoint', () => {
    const failed = failedRequest('dns-google');
    const keys = dueBy(askAgain, checkWith({ failures: [failed, { ...failed }], rows: [GOOGLE] }));
    expect(new Set(keys)).toEqual(new Set(['ask-again dns-google host-answers']));
  });

  it('does not happen while the hosts of Tor may not be asked', () => {
    const failures = [failedRequest('dns-google')];
    expect(askAgain(checkWith({ scope: 'discreet', failures, rows: [GOOGLE] }))).toEqual([]);
  });
});
