import type { Played, Sent } from '../play.ts';
import { wayOf } from '../travel/way.ts';
import type { World } from '../world.ts';
import { type Truth, tellsAddress } from './truth.ts';

/**
 * Whether an honest answer was in reach of this check: somebody told truly which address is seen, and somebody who knows
 * exits told truly about it, or could have been asked in this scope. A liar's answers are not counted.
 */
export function isInReach(world: World, truth: Truth, { sent }: Played): boolean {
  const echoes = sent.filter((one) => isTrueAnswer(world, one) && tellsAddress(one));
  if (truth.is === 'nothing' || echoes.length === 0) return false;
  if (truth.is === 'mixed') return false; // what shows a mixture differs by kind: only lies are counted there
  const isKnown = (one: Sent) => isKnowing(one) && (!isByDns(one) || isConfirmed(world, one, sent));
  const knows = sent.some((one) => isTrueAnswer(world, one) && isKnown(one)) || isSavedFresh(world);
  if (truth.is === 'tor') return isExitKnown(world) && (knows || isSaved(world));
  // No list has IPv6; and behind a proxy only an onion name that it does not know speaks against an exit on no list.
  const isTold =
    world.connection.proxy?.carries !== 'line' || sent.some(({ endpoint }) => endpoint.role === 'proof');
  return knows && isTold && echoes.some((echo) => !seesOnlySix(echo));
}

function isTrueAnswer({ liar }: World, { endpoint, travelled: { end, isAuthentic, cause } }: Sent): boolean {
  return (
    end.step === 'answer' &&
    end.flow === undefined &&
    isAuthentic &&
    cause === undefined &&
    liar?.who !== endpoint.recipient
  );
}

/** The answer is of one that knows exits: the Tor Project's services, or a resolver that answers for their list. */
function isKnowing({ endpoint, travelled: { url } }: Sent): boolean {
  return endpoint.role === 'witness' && (endpoint.recipient === 'The Tor Project' || url.includes('dnsel'));
}

/** A resolver's no needs its yes to a known exit beside it: those drawn from an old directory may all be gone. */
function isConfirmed(world: World, { endpoint: { host } }: Sent, sent: readonly Sent[]): boolean {
  const controls = sent.filter(({ endpoint }) => endpoint.host === host && endpoint.asksKnownExits === true);
  return controls.some((one) => isTrueAnswer(world, one) && bodyOf(one).includes('127.0.0.2'));
}

function bodyOf({ travelled: { end } }: Sent): string {
  return end.step === 'answer' ? end.body : '';
}

function isByDns({ travelled: { url } }: Sent): boolean {
  return url.includes('dnsel');
}

/** "Not on it" of a list of a week is evidence by itself; the clock must be right for its age to be known. */
function isSavedFresh({ lists: { directoryDays = 999, keptDays = 999 }, clockDays }: World): boolean {
  return Math.abs(clockDays) < 0.1 && (directoryDays <= 7 || keptDays <= 7);
}

function isSaved({ lists: { directoryDays = 999 }, exits }: World): boolean {
  return directoryDays <= 182 && exits.every(({ isSaved: saved }) => saved);
}

function isExitKnown({ exits }: World): boolean {
  return exits.every(({ isListed }) => isListed);
}

/** A direct line, and the check's own operator of DNS over HTTPS answers truly. */
export function isDirectWithDoh(world: World, { sent, report }: Played): boolean {
  const isDirect =
    world.connection.proxy === undefined && world.connection.device === undefined && !world.isAtExit;
  const hosts = report.scope === 'full' ? ['dns.google', 'cloudflare-dns.com'] : ['cloudflare-dns.com'];
  const isAsked = sent.some(
    (one) =>
      hosts.includes(one.endpoint.host) &&
      isKnowing(one) &&
      isTrueAnswer(world, one) &&
      isConfirmed(world, one, sent),
  );
  const hasEcho = sent.some((one) => isTrueAnswer(world, one) && tellsAddress(one) && !seesOnlySix(one));
  return (
    world.lists.directoryDays !== undefined &&
    isDirect &&
    isAsked &&
    hasEcho &&
    wayOf(world, 'https://ordinary.example/').via === 'line'
  );
}

/** No list of exits has IPv6, so an IPv6 address alone can be told by none. */
function seesOnlySix({ travelled: { end } }: Sent): boolean {
  const ip = end.step === 'answer' ? /ip=(\S+)|"IP":"([^"]*)"/i.exec(end.body) : null;
  return (ip?.[1] ?? ip?.[2] ?? '').includes(':');
}
