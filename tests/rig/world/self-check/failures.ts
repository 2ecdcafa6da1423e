import assert from 'node:assert/strict';
import { DAY_MS } from '../../../../utils/model/time.ts';
import { ask, failureOf } from '../ask.ts';
import type { World } from '../world.ts';
import { ADDRESS, CHECK, ECHO4, ECHO6, GOOGLE_CONTROL, LIST } from './urls.ts';

export async function checkHindered(world: World): Promise<void> {
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

/** Every technique, by the error of Node's own sockets: for Tor check by name, and for its address. */
export async function checkTechniques(world: World): Promise<void> {
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
  const serverTime = Date.parse(String((await ask(GOOGLE_CONTROL, caPem)).headers.date));
  assert.ok(Math.abs(serverTime - Date.now() - 400 * DAY_MS) < 5000);
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
