/**
 * Runs in the internet's network: every endpoint at its real addresses, and the authoritative name server for all names, also for
 * those of further hosts, which are served elsewhere (the first argument: JSON).
 */
import { answerName, type DnsAnswer } from '../world/dns-answer.ts';
import { startDns } from '../world/dns-server.ts';
import { BLOCK_PAGE, CONTROL_PAGE, HOSTS, type Host, LOGIN_PAGE } from '../world/hosts.ts';
import { createJournal, type SeenQuery } from '../world/journal.ts';
import { handleMessages } from './handle-messages.ts';
import { AUTHORITATIVE } from './topology.ts';
import { startWeb, type WebState } from './web.ts';

/** Every name resolves correctly here; .onion names do not exist in DNS (RFC 7686). */
const CORRECT = {
  id: 'correct',
  title: 'Correct answers',
  client: { country: 'JP' },
  names: 'both',
  onion: false,
  behaviours: {},
} as const;
const NOT_SERVED = [BLOCK_PAGE, LOGIN_PAGE, CONTROL_PAGE];

const others = new Map<string, Host>(
  JSON.parse(process.argv[2] ?? '[]').map((host: Host) => [host.name, host] as const),
);

function answer(name: string, type: string): DnsAnswer {
  const other = others.get(name);
  if (other === undefined) return answerName(name, type, CORRECT, {});
  const addresses = { A: other.ip4, AAAA: other.ip6 }[type] ?? [];
  return { type: 'addresses', addresses };
}

const state: WebState = { data: { relays: [], exits: new Set(), exits6: new Set() }, clockOffsetMs: 0 };
const cut = await startWeb(
  HOSTS.filter(({ name }) => !NOT_SERVED.includes(name)),
  state,
);
await startDns(answer, createJournal<SeenQuery>(), AUTHORITATIVE);
handleMessages((message) => {
  switch (message.type) {
    case 'relays':
      state.data = {
        relays: message.relays,
        exits: new Set(message.exits),
        exits6: new Set(message.exits6),
      };
      return undefined;
    case 'clock':
      state.clockOffsetMs = message.offsetMs;
      return undefined;
    case 'cut':
      cut();
      return undefined;
    case 'false-answers':
    case 'names':
      throw new Error('Only the provider has a resolver.');
  }
});
