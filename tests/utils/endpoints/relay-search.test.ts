import { expect, it } from 'vitest';
import { relaySearch } from '../../../utils/endpoints/relay-search.ts';
import { address } from '../relays/small.ts';

it('asks about an IPv6 address with plain colons, which each source of Onionoo takes', () => {
  const { url } = relaySearch.request(address('2001:db8::7'));
  expect(url).toContain('?search=2001:db8::7&');
});
