import type { Chance } from '../chance.ts';
import { DOH, PORTAL_TESTS, TOR_PROJECT } from '../hosts.ts';
import type { How, Ingredient, Obstacle, Target } from '../world.ts';

const WANTED: readonly (readonly [number, Target])[] = [
  [6, { hosts: TOR_PROJECT }],
  [2, { hosts: ['check.torproject.org'] }],
  [2, { hosts: [...TOR_PROJECT, ...DOH] }],
  [2, { hosts: DOH }],
  [1, { hosts: [...TOR_PROJECT, ...PORTAL_TESTS] }],
];

/** A list of unwanted names at home: on the computer, the router, or the resolver that the person chose. */
function ownList(chance: Chance): Ingredient {
  const how = chance.weighted<How>([
    [5, { step: 'dns', does: 'null', there: 'refused' }],
    [5, { step: 'dns', does: 'none' }],
    [2, { step: 'dns', does: 'private', there: 'foreign' }],
    [1, { step: 'dns', does: 'private', there: 'refused' }],
    [2, { step: 'dns', does: 'public', there: 'foreign' }], // the resolver operator's block page
  ]);
  return {
    name: `own list: dns ${how.does}`,
    obstacles: [{ by: 'local-filter', place: 'computer', target: chance.weighted(WANTED), how }],
  };
}

/** An antivirus or a company's gateway that signs all certificates anew, with an authority that this computer trusts. */
function signingFilter(chance: Chance): Ingredient {
  const all: Obstacle = {
    by: 'local-filter',
    place: 'computer',
    target: { scheme: 'https' },
    how: { step: 'tls', does: 'signed-anew' },
  };
  const how = chance.weighted<How>([
    [4, { step: 'http', does: 'page', status: chance.of([200, 403, 499, 500, 503]) }],
    [1, { step: 'tls', does: 'reset' }],
    [1, { step: 'tls', does: 'alert' }],
  ]);
  const stop: Obstacle = { by: 'local-filter', place: 'computer', target: chance.weighted(WANTED), how };
  const signsOnlyThat = how.step === 'http' && chance.is(0.3);
  const sign = signsOnlyThat ? { ...all, target: stop.target } : all;
  return { name: `antivirus: ${how.step} ${how.does}`, obstacles: chance.is(0.25) ? [all] : [stop, sign] };
}

/** Endpoint protection, or a firewall of this computer. */
function firewall(chance: Chance): Ingredient {
  const how = chance.weighted<How>([
    [2, { step: 'browser', does: 'denied' }],
    [2, { step: 'tls', does: 'alert' }],
    [2, { step: 'tls', does: 'reset' }],
    [2, { step: 'connect', does: 'drop' }],
    [1, { step: 'connect', does: 'refuse' }],
  ]);
  return {
    name: `firewall: ${how.step} ${how.does}`,
    obstacles: [{ by: 'local-filter', place: 'computer', target: chance.weighted(WANTED), how }],
  };
}

function extension(chance: Chance, isFirefox: boolean): Ingredient {
  const how: How = { step: 'browser', does: isFirefox ? 'aborted' : 'blocked' };
  return {
    name: 'another extension',
    obstacles: [{ by: 'other-extension', place: 'browser', target: chance.weighted(WANTED), how }],
  };
}

/** The login page of a guest network, before the login. Many let some of the well-known tests through. */
function portal(chance: Chance): Ingredient {
  const open = chance.weighted<readonly string[]>([
    [5, []],
    [2, [chance.of(PORTAL_TESTS)]],
    [1, PORTAL_TESTS],
  ]);
  const page = chance.weighted<How>([
    [5, { step: 'http', does: 'redirect', status: 302 }],
    [3, { step: 'http', does: 'page', status: 200 }],
    [1, { step: 'http', does: 'page', status: 511 }],
  ]);
  const https = chance.weighted<How>([
    [4, { step: 'connect', does: 'drop' }],
    [3, { step: 'tls', does: 'foreign' }],
    [2, { step: 'connect', does: 'reset' }],
    [2, { step: 'connect', does: 'refuse' }],
  ]);
  const of = (scheme: 'http' | 'https', how: How): Obstacle => ({
    by: 'captive-portal',
    place: 'line',
    target: { scheme, except: open },
    how,
  });
  return {
    name: `portal: ${page.does}, https ${https.does}${open.length > 0 ? `, open: ${open.length}` : ''}`,
    obstacles: [of('http', page), of('https', https)],
  };
}

/** One of the plain tests is retired, or answered by somebody else, without a portal. */
function testReplaced(chance: Chance): Ingredient {
  const host = chance.of(PORTAL_TESTS);
  const how = chance.weighted<How>([
    [2, { step: 'http', does: 'page', status: 404 }],
    [1, { step: 'http', does: 'page', status: 200 }],
    [1, { step: 'http', does: 'redirect', status: 301 }],
    [1, { step: 'dns', does: 'none' }],
  ]);
  return {
    name: `test retired: ${host}`,
    obstacles: [{ by: 'service', place: 'server', target: { hosts: [host] }, how }],
  };
}

/** HTTPS-Only mode: plain requests end in the browser. Default in Tor Browser and LibreWolf, a choice in Firefox. */
const HTTPS_ONLY: Ingredient = {
  name: 'HTTPS-Only mode',
  obstacles: [
    {
      by: 'local-filter',
      place: 'browser',
      target: { hosts: PORTAL_TESTS, scheme: 'http' },
      how: { step: 'browser', does: 'https-only' },
    },
  ],
};

const OFFLINE: Ingredient = {
  name: 'no network',
  obstacles: [
    {
      by: 'offline',
      place: 'browser',
      target: { except: ['127.0.0.1'] },
      how: { step: 'browser', does: 'offline' },
    },
  ],
};

/** What stands near the person: one in eight has something of the kind; lists at home are the most common. */
export function drawNear(chance: Chance, browser: 'chromium' | 'firefox', isByTor: boolean): Ingredient {
  const isFirefox = browser === 'firefox';
  return chance.weighted<() => Ingredient>([
    [8, () => ownList(chance)],
    [6, () => signingFilter(chance)],
    [3, () => firewall(chance)],
    [3, () => extension(chance, isFirefox)],
    [isByTor ? 0 : 5, () => portal(chance)], // before the login Tor has no connection either
    [2, () => testReplaced(chance)],
    [1, () => OFFLINE],
    [isFirefox ? 2 : 0, () => HTTPS_ONLY],
  ])();
}
