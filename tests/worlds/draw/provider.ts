import type { Chance } from '../chance.ts';
import { CLOUDFLARE, DOH, GOOGLE, TOR_PROJECT } from '../hosts.ts';
import type { How, Ingredient, Target } from '../world.ts';

/** What a provider blocks, as OONI's reports and the public threads have it: Tor's sites first, resolvers next. */
const TARGETS: readonly (readonly [weight: number, name: string, target: Target])[] = [
  [30, "the Tor Project's hosts", { hosts: TOR_PROJECT }],
  [12, 'check.torproject.org', { hosts: ['check.torproject.org'] }],
  [5, 'onionoo.torproject.org', { hosts: ['onionoo.torproject.org'] }],
  [12, 'Tor and both resolvers', { hosts: [...TOR_PROJECT, ...DOH] }],
  [6, 'both resolvers', { hosts: DOH }],
  [4, 'Cloudflare', { hosts: CLOUDFLARE }],
  [3, 'Google', { hosts: GOOGLE }],
  [3, 'Tor, Cloudflare and Google', { hosts: [...TOR_PROJECT, ...CLOUDFLARE, 'dns.google'] }],
  [2, 'all https', { scheme: 'https' }],
];

const dns = (does: 'none' | 'silent'): How => ({ step: 'dns', does });
const falseAddress = (
  does: 'null' | 'private' | 'public',
  there: 'nothing' | 'refused' | 'foreign' | 'other-name' | 'page',
): How => ({
  step: 'dns',
  does,
  there,
});

/** How. Names are blocked more often than addresses, which take innocent sites with them. */
const HOWS: readonly (readonly [weight: number, how: How])[] = [
  [10, dns('none')],
  [2, dns('silent')],
  [3, falseAddress('null', 'refused')],
  [3, falseAddress('private', 'nothing')],
  [3, falseAddress('private', 'foreign')],
  [4, falseAddress('public', 'foreign')],
  [2, falseAddress('public', 'other-name')],
  [2, falseAddress('public', 'refused')],
  [12, { step: 'tls', does: 'reset' }],
  [4, { step: 'tls', does: 'fin' }],
  [8, { step: 'tls', does: 'drop' }],
  [2, { step: 'tls', does: 'alert' }],
  [3, { step: 'tls', does: 'foreign' }],
  [1, { step: 'tls', does: 'not-tls' }],
  [6, { step: 'connect', does: 'drop' }],
  [3, { step: 'connect', does: 'reset' }],
  [2, { step: 'connect', does: 'refuse' }],
  [2, { step: 'connect', does: 'unreachable' }],
  [3, { step: 'body', does: 'stall' }],
  [2, { step: 'body', does: 'slow' }],
  [1, { step: 'body', does: 'cut' }],
];

export function drawProviderBlock(chance: Chance): Ingredient {
  const [name, target] = chance.weighted(TARGETS.map(([weight, ...what]) => [weight, what]));
  // A resolver is asked for a name, and not what for: it cannot leave out the names of all https sites alone.
  const isByName = target.hosts !== undefined;
  const how = chance.weighted(HOWS.filter(([, { step }]) => isByName || step !== 'dns'));
  return {
    name: `provider: ${name}, ${how.step} ${how.does}${'there' in how && how.there ? ` to ${how.there}` : ''}`,
    obstacles: [{ by: 'network', place: 'line', target, how }],
  };
}

/** What an exit cannot reach, or a service that wants no exits. */
export function drawExitTrouble(chance: Chance): Ingredient {
  const target = chance.of<Target>([
    { hosts: TOR_PROJECT },
    { hosts: CLOUDFLARE },
    { hosts: ['dns.google'] },
    { hosts: ['check.torproject.org'] },
    { hosts: DOH },
  ]);
  const how = chance.weighted<How>([
    [3, { step: 'http', does: 'page', status: 403 }],
    [2, { step: 'connect', does: 'drop' }],
    [2, { step: 'connect', does: 'refuse' }],
    [2, { step: 'dns', does: 'none' }],
    [2, { step: 'tls', does: 'reset' }],
    [1, { step: 'tls', does: 'foreign' }],
  ]);
  return {
    name: `exit: ${target.hosts?.[0]}, ${how.step} ${how.does}`,
    obstacles: [{ by: 'exit', place: 'exit', target, how }],
  };
}

/** The service's own trouble, seen alike from everywhere. */
export function drawServiceTrouble(chance: Chance): Ingredient {
  const hosts = chance.weighted<readonly string[]>([
    [5, ['check.torproject.org']],
    [5, ['onionoo.torproject.org']],
    [3, TOR_PROJECT],
    [1, ['dns.google']],
    [1, ['cloudflare-dns.com']],
    [1, ['www.cloudflare.com']],
  ]);
  const how = chance.weighted<How>([
    [4, { step: 'http', does: 'page', status: 503 }],
    [2, { step: 'http', does: 'page', status: 502 }],
    [2, { step: 'http', does: 'page', status: 429 }],
    [1, { step: 'http', does: 'page', status: 200 }],
    [1, { step: 'http', does: 'json', status: 200 }],
    [2, { step: 'http', does: 'silent', status: 0 }],
    [1, { step: 'http', does: 'reset', status: 0 }],
    [2, { step: 'connect', does: 'drop' }],
    [2, { step: 'connect', does: 'refuse' }],
    [1, { step: 'tls', does: 'expired' }],
    [1, { step: 'tls', does: 'other-name' }],
    [1, { step: 'tls', does: 'alert' }],
    [1, { step: 'tls', does: 'fin' }],
  ]);
  return {
    name: `service: ${hosts.join(' ')}, ${how.step} ${how.does}`,
    obstacles: [{ by: 'service', place: 'server', target: { hosts }, how }],
  };
}
