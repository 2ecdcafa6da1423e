import assert from 'node:assert/strict';
import { ask, failureOf } from '../ask.ts';
import { CLIENTS } from '../clients.ts';
import { ONION } from '../hosts.ts';
import type { World } from '../world.ts';
import { CHECK, DETAILS, ECHO4, ECHO6, GOOGLE_CONTROL, LIST, ONION_PAGE } from './urls.ts';

export async function checkTor({ caPem, queries }: World): Promise<void> {
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
  assert.equal(
    (await ask('http://www.msftconnecttest.com/connecttest.txt', caPem)).body,
    'Microsoft Connect Test',
  );
  assert.equal((await ask('https://www.gstatic.com/generate_204', caPem)).status, 204);
  assert.equal((await ask(`${CHECK}?a=b`, caPem)).status, 200);
  assert.ok(queries.some(({ name }) => name === ONION));
}

export async function checkOnionoo({ caPem }: World): Promise<void> {
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

export async function checkDoh({ caPem }: World): Promise<void> {
  const url = (name: string) => `https://cloudflare-dns.com/dns-query?name=${name}&type=A`;
  const json = 'application/dns-json';
  const yes = await ask(url('18.144.218.178.dnsel.torproject.org'), caPem, json);
  assert.match(yes.body, /"data":"127\.0\.0\.2"/);
  assert.match((await ask(url('7.113.0.203.dnsel.torproject.org'), caPem, json)).body, /"Status":3/);
  assert.equal((await ask(url('dns.google'), caPem)).status, 400);
  assert.match((await ask('https://dns.google/resolve?name=dns.google&type=A', caPem)).body, /8\.8\.8\.8/);
}

export async function checkDirect(world: World): Promise<void> {
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
