import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKGROUND_PAGE, withPolicy } from '../../scripts/page-policies.ts';
import { ALL_ENDPOINTS } from '../../utils/endpoints/list.ts';
import { contentSecurityPolicy, hostPermissions, pagePolicy } from '../../utils/endpoints/permissions.ts';
import { PRODUCT } from './modules.ts';

const PAGES = globSync('entrypoints/*/index.html').map((file) => file.split('/')[1] ?? '');
/** They ask hosts that are drawn or named by the person. */
const WIDE = ['survey', 'ways'];
/** It is only read. */
const READ = ['japan'];
const sourcesOf = (policy: string) => /connect-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];

describe('the content security policy of the manifest', () => {
  const policy = contentSecurityPolicy(ALL_ENDPOINTS);

  it('allows nothing but own files, and connections over https or to endpoints over http', () => {
    const { 'connect-src': connect, ...others } = Object.fromEntries(
      policy.split('; ').map((directive) => directive.split(/ (.*)/, 2)),
    );
    expect(others).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'object-src': "'none'",
    });
    expect(connect).toMatch(/^'self' https: http:/);
    expect(policy).not.toMatch(/http:(?!\/\/)/);
  });

  it('is as wide as each page’s own: an element cannot widen it', () => {
    const wide = sourcesOf(policy);
    for (const page of [...PAGES, 'background'])
      for (const source of sourcesOf(pagePolicy(page, ALL_ENDPOINTS)))
        expect(wide.includes(source) || source.startsWith('https:'), source).toBe(true);
  });
});

describe('the policy of a page', () => {
  it.each(PAGES.filter((page) => ![...WIDE, ...READ].includes(page)))('%s: endpoints only', (page) => {
    const sources = sourcesOf(pagePolicy(page, ALL_ENDPOINTS));
    expect(sources[0]).toBe("'self'");
    // One source for each permission, and a permission has no port.
    const hosts = new Set(sources.slice(1).map((source) => source.replace(/(?<=\d):\d+$/, '')));
    expect(hosts.size).toBe(hostPermissions(ALL_ENDPOINTS).length);
    for (const source of sources.slice(1))
      expect(source).toMatch(/^https?:\/\/[\w.-]+|^https:\/\/\*:443\/\w/);
  });

  it.each(WIDE)('%s: any host over https, and none over http', (page) => {
    expect(pagePolicy(page, ALL_ENDPOINTS)).toBe("connect-src 'self' https:");
  });

  it.each(READ)('%s: own files only', (page) => {
    expect(pagePolicy(page, ALL_ENDPOINTS)).toBe("connect-src 'self'");
  });

  it('of Firefox’s background: endpoints only', () => {
    expect(BACKGROUND_PAGE).toContain(pagePolicy('background', ALL_ENDPOINTS));
  });

  it.each(PAGES)(
    '%s: stands before all that it shall hold for, and the encoding within 1024 bytes',
    (page) => {
      const html = withPolicy(readFileSync(`entrypoints/${page}/index.html`, 'utf8'), page);
      const [before = ''] = html.split('http-equiv="Content-Security-Policy"');
      expect(before).not.toMatch(/<(?:script|link|style|body)\b/);
      expect(html.indexOf('charset=')).toBeLessThan(1000);
    },
  );

  it('cannot be put into a page that names no encoding', () => {
    expect(() => withPolicy('<html></html>', 'popup')).toThrow('popup');
  });
});

/** Chromium’s worker has the manifest’s policy, which a worker cannot narrow: so few files can send, and each says whereto. */
it('requests are sent by few files', () => {
  const senders = globSync(PRODUCT).filter((file) =>
    /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket/.test(codeOf(file)),
  );
  expect(senders.sort()).toEqual([
    'utils/browser/directory.ts', // own files
    'utils/browser/probe.ts', // a survey’s hosts, from its page
    'utils/browser/send.ts', // endpoints
    'utils/browser/speak.ts', // own files
    'utils/browser/tls-sentences.ts', // own files
  ]);
});

function codeOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
