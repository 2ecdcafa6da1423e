import { describe, expect, it } from 'vitest';
import { discreetLists } from '../../../../utils/check/rules/discreet-lists.ts';
import { EXIT, OWN_SIX } from '../../../components/example.ts';
import { checkWith, dueBy } from './fixture.ts';

describe('the lists that may be asked discreetly', () => {
  it('wait for an address', () => expect(discreetLists(checkWith({}))).toEqual([]));
  it.each(['discreet', 'full'] as const)('are asked about each IPv4 address in a %s check', (scope) => {
    const check = checkWith({ scope, seen: [EXIT, OWN_SIX] });
    expect(dueBy(discreetLists, check)).toEqual([`ask dns-cloudflare ${EXIT}`]);
  });
});
