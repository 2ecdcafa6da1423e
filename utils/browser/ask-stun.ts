import type { SeenCandidate, StunSeen } from '../model/way-try.ts';

/** For all answers; a STUN client asks again after 0.5, 1.5 and 3.5 s (RFC 8489, 6.2.1). */
const LIMIT_MS = 5000;

/**
 * Asks two STUN servers over WebRTC which address and port of this computer they see: each alone, so that a silent one is
 * noticed, and both from one socket. The content security policy does not bind WebRTC, nor does a proxy.
 * @param servers `host:port` @returns `undefined` where the browser has no WebRTC, or it is switched off
 */
export async function askStun(
  servers: readonly [string, string],
  signal: AbortSignal,
): Promise<StunSeen | undefined> {
  if (globalThis.RTCPeerConnection === undefined) return undefined;
  const [first, second] = servers;
  const [one, other, both] = await Promise.all([
    gather([first], signal),
    gather([second], signal),
    gather([first, second], signal),
  ]);
  return { one, other, both };
}

async function gather(servers: readonly string[], signal: AbortSignal): Promise<readonly SeenCandidate[]> {
  const connection = new RTCPeerConnection({
    iceServers: servers.map((server) => ({ urls: `stun:${server}` })),
  });
  const candidates: SeenCandidate[] = [];
  try {
    connection.createDataChannel('');
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LIMIT_MS);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', end, { once: true });
      connection.onicecandidate = ({ candidate }) => {
        if (candidate === null) end();
        else candidates.push(candidate);
      };
      connection.setLocalDescription().catch(end);
    });
    return candidates;
  } finally {
    connection.close();
  }
}
