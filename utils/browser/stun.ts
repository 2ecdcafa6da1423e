import type { Address } from '../model/address.ts';
import type { StunReading } from '../model/webrtc.ts';
import { isGlobal, isHidden, parseAddress } from '../parse/address.ts';

/**
 * Google's STUN servers (stun.l.google.com, 2026-11): more pages ask these than any others, so a packet to them says
 * nothing of the person. By address, because a name would be looked up, past Tor where names are looked up here.
 */
export const STUN_SERVERS = ['74.125.250.129', '[2001:4860:4864:5:8000::1]'] as const;
export const STUN_PORT = 19_302;

/** Gathering took 140 ms in Chromium and 25 ms in Firefox, on a line without delay (2026-11). */
const LIMIT_MS = 5_000;

/**
 * Asks a STUN server which address it sees, as a page's call would: one packet for each address of this computer, and
 * more where no answer comes.
 */
export async function askStun(): Promise<StunReading> {
  if (!('RTCPeerConnection' in globalThis)) return { type: 'no-webrtc' };
  const urls = STUN_SERVERS.map((host) => `stun:${host}:${STUN_PORT}`);
  const connection = new RTCPeerConnection({ iceServers: [{ urls }] });
  try {
    const candidates = await gather(connection);
    const addresses = [...new Set(candidates.flatMap(seenIn))];
    return addresses.length === 0 ? { type: 'silent' } : { type: 'sees', addresses };
  } finally {
    connection.close();
  }
}

async function gather(connection: RTCPeerConnection): Promise<readonly RTCIceCandidate[]> {
  const candidates: RTCIceCandidate[] = [];
  const unanswered: (string | null)[] = [];
  const { promise, resolve } = Promise.withResolvers<'all' | 'late'>();
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate === null) resolve('all');
    else candidates.push(candidate);
  });
  connection.addEventListener('icecandidateerror', ({ address }) => unanswered.push(address));
  // Without something to send there is nothing to gather for.
  connection.createDataChannel('');
  await connection.setLocalDescription();
  const limit = setTimeout(() => resolve('late'), LIMIT_MS);
  const isComplete = (await promise) === 'all';
  clearTimeout(limit);
  // Chromium leaves out what a server saw where it is the computer's own address, without a router between.
  return candidates.filter(
    ({ type, address }) =>
      type === 'srflx' || (type === 'host' && isComplete && !unanswered.includes(address)),
  );
}

/** The address that the server saw, or a public one of this computer's own. */
function seenIn({ type, address, protocol }: RTCIceCandidate): readonly Address[] {
  const parsed = parseAddress(address);
  if (parsed === undefined || protocol?.toLowerCase() !== 'udp') return [];
  return (type === 'srflx' ? !isHidden(parsed) : isGlobal(parsed)) ? [parsed] : [];
}
