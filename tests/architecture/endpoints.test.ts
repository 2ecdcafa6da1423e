import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_ASKED, privacyTable } from '../../scripts/privacy-table.ts';
import { RELAY_DIRECTORY } from '../../utils/check/dated-list.ts';
import { ALL_RELAYS } from '../../utils/endpoints/all-relays.ts';
import { ALL_ENDPOINTS, ENDPOINTS } from '../../utils/endpoints/list.ts';
import { hostPermissions, pagePolicy, requestPatterns } from '../../utils/endpoints/permissions.ts';
import { ALL_SECOND_LOOKS } from '../../utils/endpoints/second-looks.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import config from '../../wxt.config.ts';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
const manifestFor = async (browser: 'chrome' | 'firefox') =>
  typeof config.manifest === 'function'
    ? await config.manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' })
    : await config.manifest;
const manifest = await manifestFor('firefox');
const address = parseAddress('185.220.101.34');

/** Match patterns have no ports in Firefox. */
const withoutPort = (url: string) => url.replace(/^(http:\/\/[\d.]+):\d+/, '$1');

/** Whether a match pattern (path ends in * or nothing) covers a URL. */
const covers = (pattern: string, url: string) =>
  pattern.endsWith('*') ? url.startsWith(pattern.slice(0, -1)) : url === pattern;

describe('every endpoint', () => {
  it('is there', () => expect(ENDPOINTS.length).toBeGreaterThanOrEqual(13));
  it('has an id of its own', () =>
    expect(new Set(ALL_ENDPOINTS.map(({ id }) => id)).size).toBe(ALL_ENDPOINTS.length));

  it.each(ALL_ENDPOINTS)('$id may be asked: permission, CSP and webRequest pattern cover it', (endpoint) => {
    const { url } = endpoint.request(address);
    const policy = pagePolicy('background', ALL_ENDPOINTS);
    expect(hostPermissions(ALL_ENDPOINTS).some((pattern) => covers(pattern, withoutPort(url)))).toBe(true);
    expect(manifest?.host_permissions).toEqual([...hostPermissions(ALL_ENDPOINTS)]);
    expect(requestPatterns(ALL_ENDPOINTS).some((pattern) => covers(pattern, withoutPort(url)))).toBe(true);
    expect(allowedByPolicy(policy, url), policy).toBe(true);
  });

  it.each([...ALL_ASKED, RELAY_DIRECTORY])(
    '$id has its words: name, what it is asked, what that reveals',
    ({ id }) => {
      for (const what of ['endpoint', 'asks', 'reveals']) {
        const [name = id] = id.split('@');
        expect(messages, `${what}_${id}`).toHaveProperty(`${what}_${name.replaceAll('-', '_')}`);
      }
    },
  );

  it.each(ALL_ASKED)('$id has a line in PRIVACY.md', (asked) => {
    expect(readFileSync('PRIVACY.md', 'utf8')).toContain(privacyTable([asked]).split('\n').at(-1));
  });

  it.each(ALL_ENDPOINTS)('$id has a body cap', (endpoint) => {
    expect(endpoint.bodyCap).toBeLessThanOrEqual(1024 * 1024);
  });

  it.each(ENDPOINTS.filter(({ control }) => control !== undefined))(
    '$id has its control in the list',
    ({ control }) => {
      expect(ENDPOINTS.find(({ id }) => id === control)?.role).toBe('control');
    },
  );

  it.each(ENDPOINTS.filter(({ discreet }) => discreet))(
    '$id, asked discreetly, names no Tor host',
    (endpoint) => {
      // Over https an onlooker sees the host alone; over http the whole URL.
      const { protocol, host, href } = new URL(endpoint.request(address).url);
      expect(protocol === 'https:' ? host : href).not.toMatch(/tor|onion/i);
    },
  );

  it('has a scene for its good and its bad answer', () => {
    const scenes = [
      'tor-everything-agrees',
      'onion-proved',
      'direct-services-blocked',
      'all-network-tests-work',
    ].map((name) => readFileSync(`tests/scenes/${name}.json`, 'utf8'));
    const answered = scenes.flatMap((scene) => Object.keys(JSON.parse(scene).answers));
    for (const { id } of ENDPOINTS) expect(answered, id).toContain(id);
  });
});

/** A v3 onion name ends in base32 of key, checksum and version (rend-spec-v3, 6: ONIONADDRESS). */
function checksumOf(host: string): { readonly own: string; readonly due: string } {
  const label =
    host
      .replace(/\.onion$/, '')
      .split('.')
      .at(-1) ?? '';
  const bits = [...label].map((one) =>
    'abcdefghijklmnopqrstuvwxyz234567'.indexOf(one).toString(2).padStart(5, '0'),
  );
  const bytes = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const hashed = Buffer.concat([Buffer.from('.onion checksum'), bytes.subarray(0, 32), Buffer.from([3])]);
  const due = createHash('sha3-256').update(hashed).digest().subarray(0, 2);
  return { own: bytes.subarray(32).toString('hex'), due: `${due.toString('hex')}03` };
}

describe('onion services', () => {
  const onions = ENDPOINTS.filter(({ host }) => host.endsWith('.onion'));
  it('are one over http and two over https', () => expect(onions).toHaveLength(3));
  it.each(onions)('$id has an address that fits its checksum', ({ host }) => {
    const { own, due } = checksumOf(host);
    expect(own).toBe(due);
  });
  it.each(onions.filter(({ after }) => after !== undefined))(
    '$id follows an endpoint of the list',
    ({ after }) => {
      expect(onions.map(({ id }) => id)).toContain(after);
    },
  );
});

describe('the second looks', () => {
  it('ask a host only what is asked of it anyway, or a look that is told', () => {
    for (const { look, host } of ALL_SECOND_LOOKS.filter((it) => it.look?.kind === 'name')) {
      expect(ENDPOINTS.map((endpoint) => endpoint.host)).toContain(look?.host);
      expect(ENDPOINTS.map((endpoint) => endpoint.host)).toContain(host);
    }
  });
  it('on this computer stay on it', () => {
    for (const { request } of ALL_SECOND_LOOKS.filter(({ recipient }) => recipient === 'This computer')) {
      expect(request().url).toMatch(/^http:\/\/127\.0\.0\.1:9[01]50\/$/);
    }
  });
});

describe('controls', () => {
  const controls = ENDPOINTS.filter(({ role, discreet }) => role === 'control' && discreet);
  it('are of at least two operators', () => {
    expect(new Set(controls.map(({ recipient }) => recipient)).size).toBeGreaterThanOrEqual(2);
  });
});

describe('the renewal of the relay directory', () => {
  it('goes where Onionoo is asked anyway', () => {
    expect(requestPatterns(ENDPOINTS).some((pattern) => covers(pattern, ALL_RELAYS.request.url))).toBe(true);
  });
});

describe('the manifest', () => {
  it.each([
    ['chrome', ['alarms', 'storage', 'webRequest', 'activeTab']],
    [
      'firefox',
      ['alarms', 'storage', 'webRequest', 'activeTab', 'dns', 'webRequestBlocking', 'captivePortal'],
    ],
  ] as const)(
    'asks for nothing else in %s, and for the rest only in a click',
    async (browser, permissions) => {
      const manifest = await manifestFor(browser);
      expect(manifest?.permissions).toEqual(permissions);
      expect(manifest?.optional_permissions).toEqual(['notifications', 'privacy']);
      expect(manifest).toHaveProperty('optional_host_permissions', ['https://*/*']);
      expect(manifest).not.toHaveProperty('content_scripts');
      expect(manifest).not.toHaveProperty('web_accessible_resources');
      expect(manifest).not.toHaveProperty('externally_connectable');
    },
  );
});

/** CSP has no way to write an IPv6 address (measured 2026-11): such a URL is covered by port and path, or not at all. */
function allowedByPolicy(policy: string, url: string): boolean {
  const sources = /connect-src ([^;]+)/.exec(policy)?.[1]?.split(' ') ?? [];
  const { protocol, hostname, host, pathname } = new URL(url);
  return sources.includes(
    hostname.startsWith('[') ? `${protocol}//*:443${pathname}` : `${protocol}//${host}`,
  );
}
