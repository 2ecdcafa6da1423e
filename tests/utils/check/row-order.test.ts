import { expect, it } from 'vitest';
import { allResolvers, resolvedControl } from '../../../utils/check/resolver.ts';
import { rowOrder } from '../../../utils/check/row-order.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../../utils/endpoints/second-looks.ts';

const order = rowOrder(ENDPOINTS, SECOND_LOOKS);

it('has each source once', () => {
  expect(new Set(order).size).toBe(order.length);
});

it('begins with the echoes and the saved directory, and ends with Tor clients here', () => {
  expect(order.slice(0, 5)).toEqual([
    'address-ipv4',
    'address-ipv6',
    'address-name',
    'relay-directory',
    'tor-check',
  ]);
  expect(order.slice(-3)).toEqual(['same-size', 'local-tor-9050', 'local-tor-9150']);
});

it('has the endpoints, then what the person said, then the second looks at hosts', () => {
  const last = Math.max(...ENDPOINTS.map(({ id }) => order.indexOf(id)));
  expect(order.slice(last + 1, last + 3)).toEqual(['told-whole-device', 'resolver@check.torproject.org']);
  expect(order.findIndex((id) => id.includes('@'))).toBe(last + 2);
});

it('asks the resolver for the hosts of second looks and for one control', () => {
  const hosts = allResolvers(ENDPOINTS, SECOND_LOOKS).map(({ look }) => look.host);
  expect(new Set(hosts).size).toBe(hosts.length);
  expect(hosts).toEqual(expect.arrayContaining(['check.torproject.org', 'connectivitycheck.gstatic.com']));
  expect(resolvedControl(ENDPOINTS)).toBe('connectivitycheck.gstatic.com');
  expect(resolvedControl([])).toBeUndefined();
  expect(allResolvers([], { names: [] })).toEqual([]);
});
