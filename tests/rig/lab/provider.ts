/** Runs in the provider's network: its resolver, which may give false answers, and its block page and login page. */
import { Resolver } from 'node:dns/promises';
import type { Resolution } from '../world/behaviour.ts';
import type { DnsAnswer } from '../world/dns-answer.ts';
import { startDns } from '../world/dns-server.ts';
import { BLOCK_PAGE, HOSTS, LOGIN_PAGE } from '../world/hosts.ts';
import { createJournal, type SeenQuery } from '../world/journal.ts';
import { handleMessages } from './handle-messages.ts';
import type { FalseAnswers } from './messages.ts';
import { AUTHORITATIVE, RESOLVER } from './topology.ts';
import { startWeb } from './web.ts';

const authoritative = new Resolver({ timeout: 2000, tries: 2 });
authoritative.setServers([AUTHORITATIVE]);

let falseAnswers: FalseAnswers = {};

function falseAnswerFor(name: string): Resolution | undefined {
  return Object.entries(falseAnswers).find(([domain]) => name === domain || name.endsWith(`.${domain}`))?.[1];
}

function toDnsAnswer(resolution: Resolution, type: string): DnsAnswer {
  if (resolution === 'nodata') return { type: 'addresses', addresses: [] };
  if (typeof resolution === 'string') return { type: resolution };
  const family = resolution.address.includes(':') ? 'AAAA' : 'A';
  return { type: 'addresses', addresses: type === family ? [resolution.address] : [] };
}

/** Error codes of c-ares: the name does not exist, it has no record of this type, or no server answered. */
function toFailure(error: unknown): DnsAnswer {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOTFOUND') return { type: 'nxdomain' };
  return code === 'ENODATA' ? { type: 'addresses', addresses: [] } : { type: 'servfail' };
}

async function answer(name: string, type: string): Promise<DnsAnswer> {
  const falseAnswer = falseAnswerFor(name);
  if (falseAnswer) return toDnsAnswer(falseAnswer, type);
  try {
    const addresses = await (type === 'AAAA' ? authoritative.resolve6(name) : authoritative.resolve4(name));
    return { type: 'addresses', addresses: type === 'A' || type === 'AAAA' ? addresses : [] };
  } catch (error) {
    return toFailure(error);
  }
}

const cut = await startWeb(
  HOSTS.filter(({ name }) => name === BLOCK_PAGE || name === LOGIN_PAGE),
  { data: { relays: [], exits: new Set(), exits6: new Set() }, clockOffsetMs: 0 },
);
const queries = createJournal<SeenQuery>();
await startDns(answer, queries, RESOLVER);
handleMessages((message) => {
  switch (message.type) {
    case 'false-answers':
      falseAnswers = message.falseAnswers;
      queries.clear();
      return undefined;
    case 'cut':
      cut();
      return undefined;
    case 'names':
      return [...new Set(queries.entries.map(({ name }) => name))];
    default:
      throw new Error(`The provider does not handle "${message.type}".`);
  }
});
