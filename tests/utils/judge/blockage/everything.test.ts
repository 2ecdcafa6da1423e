import { expect, it } from 'vitest';
import { allStopped } from '../../../../utils/judge/blockage/everything.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { fails, page, sees, works } from './culprits/ladder.ts';

const silent = (id: string, more = {}) => fails(id, 'generic_timeout_error', 'connect', more);
const reset = (id: string) => fails(id, 'connection_reset');
const two = [silent('tor-check'), silent('dns-google')];
const plain = [works('control-google'), works('control-mozilla')];

it.each([
  ['silently, and the tests of two operators came', [...two, ...plain], 'by-size'],
  ["silently, and so are the tests but one operator's", [...two, works()], 'by-destination'],
  ['by resets', [reset('tor-check'), reset('dns-google'), works()], 'cut'],
  ['by resets and by silence', [reset('tor-check'), silent('dns-google'), works()], 'cut'],
  ['by refusals', [fails('tor-check', 'connection_refused'), reset('dns-google'), works()], 'cut'],
  [
    'in several ways',
    [reset('tor-check'), fails('dns-google', 'ssl_unknown_authority', 'tls'), works()],
    undefined,
  ],
  ['at one operator only', [silent('tor-check'), silent('relay-search'), works()], undefined],
  ['though no test works', [...two, fails('control-google')], undefined],
  ['though something came over TLS', [...two, ...plain, sees()], undefined],
  ['though a page came over TLS', [...two, ...plain, page('dns-cloudflare', 403)], undefined],
  ['not at all', plain, undefined],
  ['over IPv4, and IPv6 works', [...two, ...plain, sees('address-ipv6', { family: 6 })], 'by-size'],
  [
    'but for IPv6, which fails otherwise',
    [...two, ...plain, fails('address-ipv6', 'host_unreachable', 'connect', { family: 6 })],
    'by-size',
  ],
  [
    'but for an onion service, which fails otherwise',
    [...two, ...plain, fails('onion-duckduckgo', 'dns_lookup_error', 'dns')],
    'by-size',
  ],
  [
    'but for second looks, which fail otherwise',
    [...two, ...plain, reset('address@check.torproject.org')],
    'by-size',
  ],
  [
    'but for a request that waits',
    [...two, ...plain, rowOf('relay-search', { type: 'not-asked', why: 'no-address' })],
    'by-size',
  ],
] as const)('all over TLS is stopped %s', (_, rows, expected) => {
  expect(allStopped(rows)).toBe(expected);
});
