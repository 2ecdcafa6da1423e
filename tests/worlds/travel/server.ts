import { chanceOf, seedOf } from '../chance.ts';
import { GATEWAY_FOUR, OWN_FOUR, OWN_SIX, operatorOf, SERVERS } from '../hosts.ts';
import { dnsAnswer, exitListBody, onionooBody, type Question, traceBody } from './bodies.ts';
import { exitWith } from './known.ts';
import type { Trip } from './trip.ts';

/** What the true server, or the lying operator, answers. */
export function serverAnswer(trip: Trip, peer: string, isOnion: boolean): string {
  const { world, url, host } = trip;
  const operator = operatorOf(host);
  const lie = world.liar !== undefined && world.liar.who === operator ? world.liar.says : undefined;
  const question: Question = { world, seen: seenFrom(trip, peer), lie };
  if (host.endsWith('.onion')) return onionPage(host, isOnion || trip.way.isByDevice);
  if (url.includes('/cdn-cgi/trace')) return traceBody(question);
  if (url.includes('/api/ip')) {
    const isTor =
      lie === undefined
        ? exitWith(world, question.seen)?.isListed === true && !question.seen.includes(':')
        : lie === 'tor';
    return JSON.stringify({ IsTor: isTor, IP: question.seen });
  }
  if (url.includes('/torbulkexitlist')) return exitListBody(question);
  if (url.includes('/details')) return onionooBody(question, search(url, 'search'));
  if (url.includes('/resolve') || url.includes('/dns-query')) return dnsAnswer(question, search(url, 'name'));
  if (url.includes('/generate_204')) return '';
  if (url.includes('/success.txt')) return 'success\n';
  if (url.includes('/connecttest.txt')) return 'Microsoft Connect Test';
  if (url.includes('/__down')) return '0'.repeat(17_000);
  return '<!doctype html><html><title>A site</title></html>';
}

function search(url: string, key: string): string {
  return decodeURIComponent(new RegExp(`[?&]${key}=([^&]*)`).exec(url)?.[1] ?? '');
}

function onionPage(host: string, isTrue: boolean): string {
  // A resolver here that answers onion names forges the page as well: plain http is easily copied.
  const title = host.startsWith('duckduckgo')
    ? 'DuckDuckGo'
    : host.startsWith('search.brave')
      ? 'Brave Search'
      : 'Tor Project | Anonymity Online';
  return `<!doctype html><html><head><title>${title}</title></head><body>${isTrue ? 'onion' : 'copy'}</body></html>`;
}

/** The address that the server sees. */
export function seenFrom({ world, host, way }: Trip, peer: string): string {
  const { exits, isAtExit, families, connection, seed } = world;
  const [first] = exits;
  if (first === undefined) throw new RangeError('A world has an exit');
  if (way.via === 'tor') {
    const isIsolated = way.isByDevice && connection.device?.isIsolated === true;
    const index = isIsolated
      ? Math.floor(chanceOf(seedOf(`${seed} ${host} circuit`)).next() * exits.length)
      : 0;
    const exit = exits[index] ?? first;
    // Only a name that the exit looks up can lead to IPv6, and a client prefers IPv4 unless told otherwise; some are told.
    const isNamed = way.proxy?.names === 'proxy';
    const prefersSix = chanceOf(seedOf(`${seed} six`)).is(0.15);
    if (host.includes(':') && exit.six !== undefined) return exit.six;
    const canSix = isNamed && SERVERS[host]?.six !== undefined && exit.six !== undefined && prefersSix;
    return canSix && exit.six !== undefined ? exit.six : exit.four;
  }
  const own = isAtExit ? first.four : OWN_FOUR;
  if (way.proxy !== undefined)
    return way.proxy.address === '51.15.40.8' && !isAtExit ? way.proxy.address : own;
  if (peer.startsWith('64:ff9b')) return GATEWAY_FOUR;
  if (peer.includes(':')) return OWN_SIX;
  return families === 'nat64' ? GATEWAY_FOUR : own;
}
