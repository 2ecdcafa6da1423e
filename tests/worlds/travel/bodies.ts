import { STEADY_EXITS } from '../draw/lists.ts';
import { OWN_FOUR, SERVERS } from '../hosts.ts';
import type { World } from '../world.ts';
import { exitWith, isListedLive, isSteady } from './known.ts';

/** A request at its server: from which address it comes, and whether its operator lies about that. */
export interface Question {
  readonly world: World;
  readonly seen: string;
  readonly lie: 'tor' | 'not-tor' | undefined;
}

const OTHERS = Array.from({ length: 500 }, (_, index) => `171.25.${190 + (index >> 8)}.${index & 255}`);

/** Cloudflare's trace. A liar shows another address with it. */
export function traceBody({ world, seen, lie }: Question): string {
  const exit = exitWith(world, seen);
  const isMarked =
    exit !== undefined &&
    (seen.includes(':') ? exit.isMarked && exit.isSixListed && exit.isSaved : exit.isMarked);
  const [ip, loc] =
    lie === 'tor'
      ? [STEADY_EXITS[2], 'T1']
      : lie === 'not-tor'
        ? ['87.90.1.2', 'FR']
        : [seen, isMarked ? 'T1' : 'DE'];
  return `fl=1f1\nh=www.cloudflare.com\nip=${ip}\nts=1795694400.1\nvisit_scheme=https\nuag=x\ncolo=FRA\nloc=${loc}\ntls=TLSv1.3\nwarp=off\n`;
}

export function exitListBody({ world, seen, lie }: Question): string {
  const own = lie === 'tor' ? [seen, OWN_FOUR] : [];
  const exits =
    lie === 'not-tor' ? [] : world.exits.filter(({ isListed }) => isListed).map(({ four }) => four);
  const all = [...OTHERS, ...STEADY_EXITS, ...exits, ...own].filter((address) => !address.includes(':'));
  return `${all.join('\n')}\n`;
}

export function onionooBody({ world, lie }: Question, address: string): string {
  const exit = exitWith(world, address);
  const isSix = address.includes(':');
  const isThere = exit !== undefined && (isSix ? exit.isSixListed : exit.isListed);
  const has = lie === undefined ? isThere || isSteady(address) : lie === 'tor';
  const or = isSix ? [`[${address}]:443`] : [`${address}:9001`];
  const relay = {
    fingerprint: 'A'.repeat(40),
    nickname: 'relay',
    or_addresses: isSix ? ['185.220.101.250:9001', ...or] : or,
    ...(isSix ? {} : { exit_addresses: [address] }),
    country: 'de',
    flags: ['Exit', 'Fast', 'Running', 'Valid'],
    running: true,
  };
  return JSON.stringify({
    version: '8.0',
    relays_published: '2026-11-23 11:00:00',
    relays: has ? [relay] : [],
    bridges: [],
  });
}

const NEVER = '192.0.2.1';

/** DNS over HTTPS in JSON. A liar answers the controls truly, and lies about the person's own address. */
export function dnsAnswer({ world, lie }: Question, name: string): string {
  const data = name.endsWith('.dnsel.torproject.org') ? exitRecord(world, lie, name) : SERVERS[name]?.four;
  const question = { TC: false, RD: true, RA: true, Question: [{ name: `${name}.`, type: 1 }] };
  if (data === undefined) return JSON.stringify({ Status: 3, ...question });
  return JSON.stringify({ Status: 0, ...question, Answer: [{ name: `${name}.`, type: 1, TTL: 60, data }] });
}

function exitRecord(world: World, lie: Question['lie'], name: string): string | undefined {
  const address = name.replace('.dnsel.torproject.org', '').split('.').reverse().join('.');
  const isControl = address === NEVER || isSteady(address);
  const isListed = lie === undefined || isControl ? isListedLive(world, address) : lie === 'tor';
  return isListed ? '127.0.0.2' : undefined;
}
