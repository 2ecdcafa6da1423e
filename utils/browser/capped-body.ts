/** The body as text, at most `cap` bytes of it; the rest is never read. Rejects where the body breaks off. */
export async function cappedBody(
  response: Response,
  cap: number,
): Promise<{ body: string; overCap: boolean }> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let body = '';
  let room = cap;
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    body += decoder.decode(value.subarray(0, room), { stream: true });
    room -= value.byteLength;
    if (room < 0) {
      await reader.cancel();
      return { body, overCap: true };
    }
  }
  return { body: body + decoder.decode(), overCap: false };
}
