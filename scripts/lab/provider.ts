/** Runs in the provider's network: its resolver, which may lie, and the pages it shows in place of others. */
import { Resolver } from 'node:dns/promises';
import type { Resolution } from '../world/behaviour.ts';
import type { DnsAnswer } from '../world/dns-answer.ts';
import { startDns } from '../world/dns-server.ts';
import { createJournal, type SeenQuery } from '../world/journal.ts';
import { BLOCK_PAGE, LOGIN_PAGE, PLACES } from '../world/places.ts';
import type { Lies } from './orders.ts';
import { AUTHORITATIVE, RESOLVER } from './plan.ts';
import { serveOrders } from './serve-orders.ts';
import { startWeb } from './web.ts';

const authoritative = new Resolver({ timeout: 2000, tries: 2 });
authoritative.setServers([AUTHORITATIVE]);

let lies: Lies = {};

function lieAbout(name: string): Resolution | undefined {
  return Object.entries(lies).find(([end]) => name === end || name.endsWith(`.${end}`))?.[1];
}

function told(lie: Resolution, type: string): DnsAnswer {
  if (lie === 'nodata') return { type: 'addresses', addresses: [] };
  if (typeof lie === 'string') return { type: lie };
  const family = lie.address.includes(':') ? 'AAAA' : 'A';
  return { type: 'addresses', addresses: type === family ? [lie.address] : [] };
}

/** By c-ares' names: there is no such name, there is none of that type, or nobody answers. */
function failed(fault: unknown): DnsAnswer {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOTFOUND') return { type: 'nxdomain' };
  return code === 'ENODATA' ? { type: 'addresses', addresses: [] } : { type: 'servfail' };
}

async function answer(name: string, type: string): Promise<DnsAnswer> {
  const lie = lieAbout(name);
  if (lie) return told(lie, type);
  try {
    const addresses = await (type === 'AAAA' ? authoritative.resolve6(name) : authoritative.resolve4(name));
    return { type: 'addresses', addresses: type === 'A' || type === 'AAAA' ? addresses : [] };
  } catch (fault) {
    return failed(fault);
  }
}

await startWeb(
  PLACES.filter(({ name }) => name === BLOCK_PAGE || name === LOGIN_PAGE),
  { data: { relays: [], exits: new Set(), exits6: new Set() }, ahead: 0 },
);
await startDns(answer, createJournal<SeenQuery>(), RESOLVER);
serveOrders((order) => {
  if (order.type !== 'lies') throw new Error(`Not for the provider: ${order.type}`);
  lies = order.lies;
});
