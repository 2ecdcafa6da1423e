/** A body while it arrives: the caller keeps it, and so knows what arrived even if the rest never does. */
export interface Arriving {
  bytes: number;
  /** ms since the epoch: when the head was there. */
  startedAt: number | undefined;
  /** ms since the epoch: when the last byte came. */
  lastAt: number;
}

/** The body as text, at most `cap` bytes of it; the rest is never read. Rejects where the body breaks off. */
export async function cappedBody(
  response: Response,
  cap: number,
  arriving: Arriving,
): Promise<{ body: string; overCap: boolean }> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  arriving.startedAt = Date.now();
  arriving.lastAt = arriving.startedAt;
  let body = '';
  let room = cap;
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    arriving.bytes += value.byteLength;
    arriving.lastAt = Date.now();
    body += decoder.decode(value.subarray(0, room), { stream: true });
    room -= value.byteLength;
    if (room < 0) {
      await reader.cancel();
      return { body, overCap: true };
    }
  }
  return { body: body + decoder.decode(), overCap: false };
}
