import { BLOCK_PAGE } from '../../world/hosts.ts';
import {
  addressOf,
  dropped,
  fromSet,
  helloToTorProject,
  redirected,
  reset,
  TCP_RESET,
  throttled,
  toSet,
  unreachable,
} from '../rules.ts';
import type { Block } from './block.ts';

/** Blocks of access to the Tor Project's servers: by address, by DNS, by the name in the TLS hello. */
export const ACCESS_BLOCKS: readonly Block[] = [
  {
    id: 'check-dropped',
    title: "Packets to the Tor Project's servers are dropped",
    commands: dropped('check'),
  },
  {
    id: 'check-reset',
    title: "Connections to the Tor Project's servers are reset",
    commands: reset('check'),
  },
  {
    id: 'check-unreachable',
    title: "A router answers that the Tor Project's servers are unreachable",
    commands: unreachable('check'),
  },
  {
    id: 'name-nothing',
    title: 'The resolver answers that *.torproject.org does not exist',
    commands: [],
    falseAnswers: { 'torproject.org': 'nxdomain' },
  },
  {
    id: 'name-page',
    title: "The resolver gives the address of the provider's block page for *.torproject.org",
    commands: [],
    falseAnswers: { 'torproject.org': { address: addressOf(BLOCK_PAGE) } },
  },
  {
    id: 'name-private',
    title: 'The resolver gives the unused address 10.10.34.34 for *.torproject.org',
    commands: [],
    falseAnswers: { 'torproject.org': { address: '10.10.34.34' } },
  },
  {
    id: 'name-silent',
    title: 'The resolver does not answer queries for *.torproject.org',
    commands: [],
    falseAnswers: { 'torproject.org': 'silence' },
  },
  {
    id: 'hello-reset',
    title: 'A connection whose TLS hello names torproject.org is reset',
    commands: helloToTorProject(TCP_RESET),
  },
  {
    id: 'hello-dropped',
    title: 'A TLS hello that names torproject.org is dropped',
    commands: helloToTorProject('DROP'),
  },
  {
    id: 'intercepted',
    title: "Another server answers for the Tor Project's, with a certificate of another authority",
    // Only IPv4 is redirected; IPv6 is dropped.
    commands: [
      ...redirected('ip daddr @check4 tcp dport 443', addressOf(BLOCK_PAGE)),
      ...toSet('check', 'drop'),
    ],
  },
];

/** Blocks that let the Tor Project's servers begin an answer, and then slow it down or stop it. */
export const TRANSFER_BLOCKS: readonly Block[] = [
  {
    id: 'check-throttled',
    title: "The Tor Project's servers send at 11 kbit/s after the first 4 kB of a connection",
    commands: throttled('check', 4000, '11kbit'),
  },
  {
    id: 'check-cut-short',
    title: "The Tor Project's answers stop after 19 kB per connection, in the middle of the exit list",
    commands: fromSet('check', 'ct reply bytes > 19000 drop'),
  },
];
