import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../check/rules/fixture.ts';
import { fails, rungOf, sees, works } from './ladder.ts';

const rest = [works(), sees()];
const reset = fails('tor-check', 'connection_reset');
const denied = fails('tor-check', 'dns_lookup_error', 'dns');
const sibling = rowOf('relay-search', { type: 'works' });

describe('the service itself, by what its operator and others do', () => {
  it.each([
    ['is alone', [reset], ['possible: one-operator', 'tor-check']],
    [
      'is not alone',
      [reset, fails('dns-google', 'connection_reset')],
      ['unlikely: several-operators', 'tor-check', 'dns-google'],
    ],
    ['has a sibling that answers', [reset, sibling], ['possible: same-operator-answers', 'relay-search']],
    [
      'has a sibling that answers, and is not alone',
      [reset, sibling, fails('dns-google', 'connection_reset')],
      ['possible: same-operator-answers', 'relay-search'],
    ],
    [
      'is not the only one without a name, though a sibling answers',
      [denied, sibling, fails('dns-google', 'dns_lookup_error', 'dns')],
      ['unlikely: several-operators', 'tor-check', 'dns-google'],
    ],
    [
      'is alone with its way of failing',
      [reset, fails('dns-google', 'host_unreachable')],
      ['possible: one-operator', 'tor-check'],
    ],
  ] as const)('%s', (_, rows, rung) => {
    expect(rungOf('service', [...rows, ...rest])).toEqual(rung);
  });
});
