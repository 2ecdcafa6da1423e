import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { privacyTable } from '../../scripts/privacy-table.ts';
import { RELAY_DIRECTORY } from '../../utils/check/dated-list.ts';
import { resolverOf } from '../../utils/check/second-look.ts';
import { ALL_RELAYS } from '../../utils/endpoints/all-relays.ts';
import { hostPermissions, requestPatterns } from '../../utils/endpoints/derived.ts';
import { ALL_ENDPOINTS, ENDPOINTS } from '../../utils/endpoints/list.ts';
import { ALL_LOOKS } from '../../utils/endpoints/looks.ts';
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
    const policy = String(
      manifest?.content_security_policy && JSON.stringify(manifest.content_security_policy),
    );
    expect(hostPermissions(ALL_ENDPOINTS).some((pattern) => covers(pattern, withoutPort(url)))).toBe(true);
    expect(manifest?.host_permissions).toEqual([...hostPermissions(ALL_ENDPOINTS)]);
    expect(requestPatterns(ALL_ENDPOINTS).some((pattern) => covers(pattern, withoutPort(url)))).toBe(true);
    expect(allowedByPolicy(policy, url), policy).toBe(true);
  });

  it.each([...ALL_ENDPOINTS, RELAY_DIRECTORY, resolverOf('check.torproject.org')])(
    '$id has its words: name, what it is asked, what that reveals',
    ({ id }) => {
      for (const what of ['endpoint', 'asks', 'reveals']) {
        const [name = id] = id.split('@');
        expect(messages, `${what}_${id}`).toHaveProperty(`${what}_${name.replaceAll('-', '_')}`);
      }
    },
  );

  it.each(ALL_ENDPOINTS)('$id has a line in the README and a body cap', (endpoint) => {
    expect(readFileSync('README.md', 'utf8')).toContain(privacyTable([endpoint]).split('\n').at(-1));
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
      expect(endpoint.request(address).url).not.toMatch(/tor|onion/i);
    },
  );

  it('has a scene for its good and its bad answer', () => {
    expect(existsSync('tests/scenes/tor-everything-agrees.json')).toBe(true);
    const scene = JSON.parse(readFileSync('tests/scenes/tor-everything-agrees.json', 'utf8'));
    for (const { id } of ENDPOINTS) expect(scene.answers, id).toHaveProperty([id]);
  });
});

describe('the second looks', () => {
  it('ask a host only what is asked of it anyway, or a look that is told', () => {
    for (const { look, host } of ALL_LOOKS.filter((it) => it.look?.kind === 'name')) {
      expect(ENDPOINTS.map((endpoint) => endpoint.host)).toContain(look?.host);
      expect(ENDPOINTS.map((endpoint) => endpoint.host)).toContain(host);
    }
  });
  it('on this computer stay on it', () => {
    for (const { request } of ALL_LOOKS.filter(({ recipient }) => recipient === 'This computer')) {
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
    ['chrome', ['alarms', 'storage', 'webRequest']],
    ['firefox', ['alarms', 'storage', 'webRequest', 'dns', 'webRequestBlocking', 'captivePortal']],
  ] as const)(
    'asks for nothing else in %s, and for notifications only when the person wants them',
    async (browser, permissions) => {
      const manifest = await manifestFor(browser);
      expect(manifest?.permissions).toEqual(permissions);
      expect(manifest?.optional_permissions).toEqual(['notifications']);
      expect(manifest).not.toHaveProperty('optional_host_permissions');
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
