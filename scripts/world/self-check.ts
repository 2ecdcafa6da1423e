// Asks every endpoint of the world from Node, in several conditions. Prints "ok" or throws.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ask, failureOf } from './ask.ts';
import { CLIENTS } from './clients.ts';
import { CONDITIONS } from './conditions.ts';
import { enterNamespace, isInside } from './namespace.ts';
import { ADDRESSES, ONION } from './places.ts';
import { prepareNamespace } from './prepare.ts';
import { loadRelayData } from './relay-data.ts';
import { startWorld, type World } from './world.ts';

const CHECK = 'https://check.torproject.org/api/ip';
/** The same host, asked without its name. */
const ADDRESS = 'https://116.202.120.181/';
const LIST = 'https://check.torproject.org/torbulkexitlist';
const DETAILS = 'https://onionoo.torproject.org/details';
const ECHO4 = 'https://1.1.1.1/cdn-cgi/trace';
const ECHO6 = 'https://[2606:4700:4700::1111]/cdn-cgi/trace';
const GOOGLE_CONTROL = 'http://connectivitycheck.gstatic.com/generate_204';
const ONION_PAGE = `http://${ONION}/`;

function checkData(): void {
  const { exits, exits6, relays } = loadRelayData();
  assert.equal(exits.size, 1370);
  assert.ok(exits.has(CLIENTS.exit4.ip4));
  assert.ok(exits.has(CLIENTS.exitBoth.ip4) && exits6.has(CLIENTS.exitBoth.ip6));
  assert.ok(!exits.has(CLIENTS.exitNotListed.ip4));
  assert.ok(relays.some((relay) => relay.addresses.includes(CLIENTS.exitNotListed.ip4)));
}

async function checkTor({ caPem, queries }: World): Promise<void> {
  assert.deepEqual(JSON.parse((await ask(CHECK, caPem)).body), { IsTor: true, IP: CLIENTS.exit4.ip4 });
  assert.match((await ask(ECHO4, caPem)).body, /^ip=178\.218\.144\.18$[\s\S]*^loc=T1$/m);
  assert.match(
    (await ask('https://www.cloudflare.com/cdn-cgi/trace', caPem)).body,
    /^h=www\.cloudflare\.com$/m,
  );
  assert.equal(await failureOf(ECHO6, caPem), 'ENETUNREACH');
  assert.equal((await ask(LIST, caPem)).body.trim().split('\n').length, 1370);
  assert.match((await ask(ONION_PAGE, caPem)).body, /<title>Tor Project \| Anonymity Online<\/title>/);
  assert.equal((await ask(GOOGLE_CONTROL, caPem)).status, 204);
  assert.equal((await ask('http://detectportal.firefox.com/success.txt', caPem)).body, 'success\n');
  assert.equal((await ask(`${CHECK}?a=b`, caPem)).status, 200);
  assert.ok(queries.some(({ name }) => name === ONION));
}

async function checkOnionoo({ caPem }: World): Promise<void> {
  const found = await ask(
    `${DETAILS}?search=204.8.96.14&type=relay&running=true&fields=fingerprint,or_addresses`,
    caPem,
  );
  const { relays } = JSON.parse(found.body) as { relays: Record<string, unknown>[] };
  assert.ok(relays.length > 6, 'a prefix finds more than the address');
  assert.deepEqual(Object.keys(relays[0] ?? {}), ['fingerprint', 'or_addresses']);
  const all = await ask(`${DETAILS}?type=relay&running=true&fields=fingerprint`, caPem);
  assert.equal((JSON.parse(all.body) as { relays: unknown[] }).relays.length, 10157);
  assert.deepEqual(await ask(`${DETAILS}?ip=1.2.3.4`, caPem).then(({ status, body }) => [status, body]), [
    400,
    '',
  ]);
}

async function checkDoh({ caPem }: World): Promise<void> {
  const url = (name: string) => `https://cloudflare-dns.com/dns-query?name=${name}&type=A`;
  const json = 'application/dns-json';
  const yes = await ask(url('18.144.218.178.dnsel.torproject.org'), caPem, json);
  assert.match(yes.body, /"data":"127\.0\.0\.2"/);
  assert.match((await ask(url('7.113.0.203.dnsel.torproject.org'), caPem, json)).body, /"Status":3/);
  assert.equal((await ask(url('dns.google'), caPem)).status, 400);
  assert.match((await ask('https://dns.google/resolve?name=dns.google&type=A', caPem)).body, /8\.8\.8\.8/);
}

async function checkHindered(world: World): Promise<void> {
  const { caPem } = world;
  const failures = async (id: string) => {
    await world.set(id);
    return [
      await failureOf(CHECK, caPem),
      await failureOf(ECHO4, caPem),
      await failureOf(GOOGLE_CONTROL, caPem),
    ];
  };
  assert.deepEqual(await failures('check-blocked-dns'), ['ENOTFOUND', 'answered', 'answered']);
  assert.deepEqual(await failures('check-blocked-reset'), ['ECONNRESET', 'answered', 'answered']);
  assert.deepEqual(await failures('check-blocked-silent'), ['ABORT_ERR', 'answered', 'answered']);
  assert.deepEqual(await failures('intercepted'), ['SELF_SIGNED_CERT_IN_CHAIN', 'answered', 'answered']);
  assert.deepEqual(await failures('dripping'), ['ABORT_ERR', 'answered', 'answered']);
  assert.deepEqual(await failures('portal'), ['ECONNREFUSED', 'ECONNREFUSED', 'answered']);
  assert.deepEqual(await failures('offline'), ['EAI_AGAIN', 'ENETUNREACH', 'EAI_AGAIN']);
  assert.equal((await ask('http://control.demo/condition', caPem)).status, 200);
  assert.deepEqual(await failures('redirected'), ['answered', 'answered', 'answered']);
  assert.equal((await ask(CHECK, caPem)).headers.location, 'http://blocked.demo/');
  await world.set('body-64mib');
  assert.equal((await ask(CHECK, caPem)).body.length, 64 * 1024 * 1024);
  await world.set('truncated-list');
  assert.equal(await failureOf(LIST, caPem), 'ECONNRESET');
}

/** Every technique, by what Node's own sockets meet: name and address of Tor check, and the exit list's length. */
async function checkTechniques(world: World): Promise<void> {
  const { caPem } = world;
  const meets = async (id: string) => {
    await world.set(id);
    return [await failureOf(CHECK, caPem), await failureOf(ADDRESS, caPem)];
  };
  const falseName = 'ERR_TLS_CERT_ALTNAME_INVALID';
  assert.deepEqual(await meets('dns-servfail'), ['EAI_AGAIN', falseName]);
  assert.deepEqual(await meets('dns-nodata'), ['ENOTFOUND', falseName]);
  assert.deepEqual(await meets('dns-private'), ['ABORT_ERR', falseName]);
  assert.deepEqual(await meets('home-dns-list'), ['ECONNREFUSED', falseName]);
  assert.deepEqual(await meets('address-refused'), ['ECONNREFUSED', 'ECONNREFUSED']);
  assert.deepEqual(await meets('address-unreachable'), ['EHOSTUNREACH', 'EHOSTUNREACH']);
  assert.deepEqual(await meets('address-dropped'), ['ABORT_ERR', 'ABORT_ERR']);
  assert.deepEqual(await meets('direct'), ['answered', falseName]);
  assert.deepEqual(await meets('reset-at-connect'), ['ECONNRESET', 'ECONNRESET']);
  assert.deepEqual(await meets('reset-by-name'), ['ECONNRESET', falseName]);
  assert.deepEqual(await meets('closed-by-name'), ['ECONNRESET', falseName]);
  assert.deepEqual(await meets('silent-by-name'), ['ABORT_ERR', falseName]);
  assert.deepEqual(await meets('tls-alert'), ['EPROTO', 'EPROTO']);
  assert.match((await meets('tls-plain-http'))[0] ?? '', /^ERR_SSL|^EPROTO/);
  assert.match((await meets('tls-garbage'))[0] ?? '', /^ERR_SSL|^EPROTO/);
  assert.deepEqual(await meets('certificate-wrong-name'), [falseName, falseName]);
  assert.deepEqual(await meets('certificate-expired'), ['CERT_HAS_EXPIRED', 'CERT_HAS_EXPIRED']);
  assert.deepEqual((await meets('clock-wrong'))[0], 'CERT_NOT_YET_VALID');
  const told = Date.parse(String((await ask(GOOGLE_CONTROL, caPem)).headers.date));
  assert.ok(Math.abs(told - Date.now() - 400 * 24 * 60 * 60 * 1000) < 5000);
  await world.set('page-451');
  assert.equal((await ask(CHECK, caPem)).status, 451);
  await world.set('body-reset');
  assert.equal(await failureOf(LIST, caPem), 'ECONNRESET');
  await world.set('body-stalls');
  assert.equal(await failureOf(LIST, caPem), 'ABORT_ERR');
  await world.set('ipv6-broken');
  assert.equal(await failureOf(ECHO6, caPem), 'ABORT_ERR');
  assert.equal(await failureOf(ECHO4, caPem), 'answered');
  await world.set('local-tor-unused');
  assert.equal((await ask('http://127.0.0.1:9050/', caPem)).status, 501);
  await world.set('direct');
  assert.equal(await failureOf('http://127.0.0.1:9050/', caPem), 'ECONNREFUSED');
  assert.equal(await failureOf(ECHO6, caPem), 'answered');
  assert.equal((await ask('https://speed.cloudflare.com/__down?bytes=17000', caPem)).body.length, 17_000);
}

async function checkDirect(world: World): Promise<void> {
  const { caPem } = world;
  await world.set('direct');
  assert.deepEqual(JSON.parse((await ask(CHECK, caPem)).body).IsTor, false);
  assert.match((await ask(ECHO6, caPem)).body, /^ip=2001:db8::7$[\s\S]*^loc=JP$/m);
  assert.equal(await failureOf(ONION_PAGE, caPem), 'ENOTFOUND');
  await world.override('tor-check', { type: 'reset', at: 'request' });
  assert.equal(await failureOf(CHECK, caPem), 'ECONNRESET');
  assert.equal(await failureOf(LIST, caPem), 'answered');
  await world.override('tor-check', { type: 'refuse' });
  assert.equal(await failureOf(CHECK, caPem), 'ECONNREFUSED');
  await world.override('tor-check', undefined);
  assert.equal(await failureOf(CHECK, caPem), 'answered');
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
