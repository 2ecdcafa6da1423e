/** Runs in the internet's network: every endpoint under its real name, and the name server that answers for all. */
import { answerName } from '../world/dns-answer.ts';
import { startDns } from '../world/dns-server.ts';
import { createJournal, type SeenQuery } from '../world/journal.ts';
import { BLOCK_PAGE, CONTROL_PAGE, LOGIN_PAGE, PLACES } from '../world/places.ts';
import { AUTHORITATIVE } from './plan.ts';
import { serveOrders } from './serve-orders.ts';
import { type State, startWeb } from './web.ts';

/** No name is hindered here, and .onion is nobody's (RFC 7686). */
const TRUTH = {
  id: 'truth',
  title: 'As it is',
  client: { country: 'JP' },
  names: 'both',
  onion: false,
  behaviours: {},
} as const;
const OTHERS = [BLOCK_PAGE, LOGIN_PAGE, CONTROL_PAGE];

const state: State = { data: { relays: [], exits: new Set(), exits6: new Set() }, ahead: 0 };
await startWeb(
  PLACES.filter(({ name }) => !OTHERS.includes(name)),
  state,
);
await startDns((name, type) => answerName(name, type, TRUTH, {}), createJournal<SeenQuery>(), AUTHORITATIVE);
serveOrders((order) => {
  switch (order.type) {
    case 'relays':
      state.data = {
        relays: order.relays,
        exits: new Set(order.exits),
        exits6: new Set(order.exits6),
      };
      return;
    case 'clock':
      state.ahead = order.ahead;
      return;
    case 'lies':
      throw new Error('The truth is told here.');
  }
});
