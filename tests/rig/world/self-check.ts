// Asks every endpoint of the simulated network from Node, in several conditions. Prints "ok" or throws.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { CLIENTS } from './clients.ts';
import { CONDITIONS } from './conditions.ts';
import { ADDRESSES } from './hosts.ts';
import { enterNamespace, isInside } from './namespace.ts';
import { prepareNamespace } from './prepare.ts';
import { loadRelayData } from './relay-data.ts';
import { checkDirect, checkDoh, checkOnionoo, checkTor } from './self-check/answers.ts';
import { checkHindered, checkTechniques } from './self-check/failures.ts';
import { startWorld } from './world.ts';

function checkData(): void {
  const { exits, exits6, relays } = loadRelayData();
  assert.equal(exits.size, 1370);
  assert.ok(exits.has(CLIENTS.exit4.ip4));
  assert.ok(exits.has(CLIENTS.exitBoth.ip4) && exits6.has(CLIENTS.exitBoth.ip6));
  assert.ok(!exits.has(CLIENTS.exitNotListed.ip4));
  assert.ok(relays.some((relay) => relay.addresses.includes(CLIENTS.exitNotListed.ip4)));
}

if (!isInside) process.exit(await enterNamespace(fileURLToPath(import.meta.url)));
prepareNamespace(ADDRESSES);
checkData();
const world = await startWorld();
await checkTor(world);
await checkOnionoo(world);
await checkDoh(world);
await checkHindered(world);
await checkTechniques(world);
await checkDirect(world);
for (const { id } of CONDITIONS) await world.set(id);
console.log('ok');
process.exit(0);
