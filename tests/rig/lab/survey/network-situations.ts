import { blockWith } from '../blocks.ts';
import { dropped, forward, LINE_DOWN } from '../rules.ts';
import { answeredForAll, portsOnly } from './filters.ts';
import { NO_CONTROLS, OPEN, type Situation, situation, UNDECIDED } from './situation.ts';

/** What may be with a network as a whole. */
export const NETWORK_SITUATIONS: readonly Situation[] = [
  situation('off', 'The line ends after the check', LINE_DOWN, NO_CONTROLS, { begins: 'after-check' }),
  situation('ports-80-443', 'Only ports 80 and 443 pass, for every host', portsOnly(80, 443), [
    { type: 'only-some-ports' },
  ]),
  situation(
    'controls-dropped',
    'Relays answer; packets to every host that has nothing to do with Tor are dropped',
    ['plain', 'hosting', 'controls'].flatMap(dropped),
    NO_CONTROLS,
    { begins: 'after-check' },
  ),
  situation(
    'hosts-dropped',
    'Relays answer, and packets to the ordinary hosts in their networks are dropped',
    dropped('hosting'),
    OPEN,
  ),
  situation(
    'networks-dropped',
    'Packets to relays and to the ordinary hosts in their networks are dropped',
    ['relays', 'hosting'].flatMap(dropped),
    [UNDECIDED],
  ),
  situation(
    'answered-for-all',
    'A box answers TLS for every address, with a certificate that no authority signed',
    answeredForAll('unknown'),
    [{ type: 'cannot-tell', why: ['something-answers-for-all'] }],
    { begins: 'after-check' },
  ),
  situation(
    'trusted-box',
    'A box answers TLS for every address, with a certificate of an authority that the browser trusts',
    answeredForAll('trusted'),
    [{ type: 'cannot-tell', why: ['something-answers-for-all'] }],
    { begins: 'after-check' },
  ),
  situation('ipv6-only', 'Every IPv4 packet is dropped', [forward('meta nfproto ipv4 drop')], NO_CONTROLS, {
    begins: 'after-check',
  }),
  // Changed after a first run (2026-11-27): no exit list has IPv6, so a check over IPv6 alone does not know, and no survey is offered.
  situation(
    'ipv6-only-before',
    'Every IPv4 packet is dropped, and was in the check',
    [forward('meta nfproto ipv4 drop')],
    [],
    { gate: 'unknown' },
  ),
  situation('portal', 'A captive portal begins after the check', blockWith('portal').commands, NO_CONTROLS, {
    begins: 'after-check',
  }),
  situation(
    'portal-before',
    'A captive portal is there before the check, so that nothing is known of Tor',
    blockWith('portal').commands,
    [],
    { gate: 'unknown' },
  ),
];
