import type { VerdictType } from '../../../utils/model/verdict.ts';
import { OWN_SIX } from '../hosts.ts';
import type { Played, Sent } from '../play.ts';
import { wayOf } from '../travel/way.ts';
import type { World } from '../world.ts';

/** What is so of the traffic, and which verdicts are right about it. */
export interface Truth {
  readonly is: 'tor' | 'not-tor' | 'mixed' | 'nothing';
  readonly right: readonly VerdictType[];
  /** Worlds that no browser can tell from others: what is said there is counted apart. */
  readonly lookAlike?: LookAlike;
  /**
   * No proxy, and the address of an exit. No row parts its household from the some thousand times as many who use the exit,
   * so that "probably", with the exception told beside it, is what an honest witness says: the person of that household
   * reads that it may be about them. Beside an own IPv6 address the same holds of "IPv6 goes around Tor", which is so.
   */
  readonly isException: boolean;
}

export type LookAlike =
  | 'rules for exactly our hosts'
  | "a proxy at an exit's address"
  /**
   * A device's Tor, and an exit met is on no list, as 2.7 % of them (2.4 to 2.9 % on 2026-08-22): the rows that it answered are
   * those of a direct line. Where another exit or an onion name shows Tor beside them, the rows are those of a line on which
   * only some hosts, or only onion names, go through Tor.
   */
  | 'an exit on no list'
  /** Whoever else sees an address was not asked, or did not answer: a discreet check asks Cloudflare alone. */
  | 'only the liar saw an address';

/** Ordinary traffic: two sites by name, and one by an IPv6 address where the line has any. */
function ordinary(world: World): readonly string[] {
  const six = world.families === 'four' ? [] : [`https://[${OWN_SIX.replace('::7', '::8')}]/`];
  return ['https://ordinary.example/', 'http://ordinary.example/', ...six];
}

export function truthOf(world: World, { sent }: Pick<Played, 'sent'>): Truth {
  const truth = truthWithoutLiar(world, sent);
  // A notice in place of the answer tells no address.
  const sawAddress = sent.filter(
    (one) => isAnswer(one) && tellsAddress(one) && one.travelled.cause === undefined,
  );
  const isLiarAlone =
    sawAddress.length > 0 && sawAddress.every(({ endpoint }) => endpoint.recipient === world.liar?.who);
  return isLiarAlone ? { ...truth, lookAlike: 'only the liar saw an address' } : truth;
}

/** The answer tells which address its server sees. */
export function tellsAddress({ endpoint, travelled: { url } }: Sent): boolean {
  return endpoint.role === 'echo' || url.includes('/api/ip');
}

function truthWithoutLiar(world: World, sent: readonly Sent[]): Truth {
  const { connection, isAtExit } = world;
  const lone = (is: Truth['is'], ...right: readonly VerdictType[]): Truth => ({
    is,
    right,
    isException: false,
  });
  if (isNothing(world)) return lone('nothing');
  const usual = viasOf(world, ordinary(world));
  const asked = new Set(sent.filter(isAnswer).map(({ travelled: { way } }) => way.via));
  const unlisted = isUnlisted(world, sent) ? ({ lookAlike: 'an exit on no list' } as const) : {};
  if (usual.size > 1) return { ...lone('mixed', 'mixed'), ...unlisted };
  if (usual.has('tor')) {
    if (asked.has('line')) return lone('mixed', 'mixed');
    // Some sites are reached past Tor there, even where none of them answered: a connection that was made shows it.
    return { ...(sent.some(isPastTor) ? lone('tor', 'tor', 'mixed') : lone('tor', 'tor')), ...unlisted };
  }
  if (asked.has('tor')) {
    const isAll = !asked.has('line');
    const mixed = lone('not-tor', 'mixed', 'not-tor');
    return isAll ? { ...mixed, lookAlike: 'rules for exactly our hosts' } : mixed;
  }
  const isOnionByTor = viasOf(world, ['http://a.onion/']).has('tor');
  const right: readonly VerdictType[] = isOnionByTor ? ['not-tor', 'mixed'] : ['not-tor'];
  if (!isAtExit) return { is: 'not-tor', right, isException: false };
  return connection.proxy?.carries === 'line'
    ? { is: 'not-tor', right, lookAlike: "a proxy at an exit's address", isException: false }
    : { is: 'not-tor', right, isException: true };
}

function viasOf(world: World, urls: readonly string[]): Set<'line' | 'tor'> {
  return new Set(urls.filter((url) => !isCut(world, url)).map((url) => wayOf(world, url).via));
}

/** IPv6 that a device's Tor client cuts goes nowhere. So does an IPv6 address that is given to a proxy. */
function isCut({ connection: { device, proxy } }: World, url: string): boolean {
  return url.includes('[') && (device?.six === 'cut' || proxy !== undefined);
}

/** Nothing gets out, whatever is asked. */
function isNothing({ connection: { proxy, rule, device }, ingredients }: World): boolean {
  const isOffline = ingredients.some(({ obstacles }) => obstacles.some(({ how }) => how.does === 'offline'));
  const isProxyDead = proxy !== undefined && rule === 'all' && proxy.state !== 'works';
  return isOffline || isProxyDead || device?.state === 'not-ready';
}

/** An answer, from whomever: its request took this way. Onion names are another matter. */
export function isAnswer({ endpoint, travelled: { end } }: Sent): boolean {
  return end.step === 'answer' && !endpoint.host.endsWith('.onion') && endpoint.recipient !== 'This computer';
}

function isPastTor({ endpoint, travelled: { way } }: Sent): boolean {
  return way.via === 'line' && endpoint.recipient !== 'This computer' && !endpoint.host.endsWith('.onion');
}

function isUnlisted({ connection: { device }, exits }: World, sent: readonly Sent[]): boolean {
  const bodies = sent.flatMap(({ travelled: { end } }) => (end.step === 'answer' ? [end.body] : []));
  const isTraced = (four: string) => bodies.some((body) => body.includes(`=${four}\n`));
  const met = exits.filter(({ four }) => isTraced(four) || bodies.some((body) => body.includes(`"${four}"`)));
  const isUnknown = met.some(
    ({ four, isListed, isMarked, isSaved }) => !isListed && !isSaved && !(isMarked && isTraced(four)),
  );
  return device !== undefined && isUnknown;
}
