/** Runs in the internet's network: every endpoint at its real addresses, and the authoritative name server for all names. */
import { answerName } from '../world/dns-answer.ts';
import { startDns } from '../world/dns-server.ts';
import { BLOCK_PAGE, CONTROL_PAGE, HOSTS, LOGIN_PAGE } from '../world/hosts.ts';
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

const state: WebState = { data: { relays: [], exits: new Set(), exits6: new Set() }, clockOffsetMs: 0 };
const cut = await startWeb(
  HOSTS.filter(({ name }) => !NOT_SERVED.includes(name)),
  state,
);
await startDns(
  (name, type) => answerName(name, type, CORRECT, {}),
  createJournal<SeenQuery>(),
  AUTHORITATIVE,
);
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
