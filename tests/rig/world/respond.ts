import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './answers/answer.ts';
import type { Behaviour } from './behaviour.ts';

type Cut = 'fin' | 'reset' | 'stall';

const CHUNK = Buffer.alloc(64 * 1024, ' ');

/** With `Content-Length`, so that a truncated body can be recognized. */
function writeHead(response: ServerResponse, answer: Answer, length: number): void {
  const hasBody = answer.status !== 204 && answer.status !== 304;
  response.writeHead(answer.status, { ...answer.headers, ...(hasBody && { 'content-length': length }) });
}

function send(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  writeHead(response, answer, body.length);
  response.end(body);
}

/** Announces the whole body, sends a part, and ends the connection or stalls. */
function cut(
  response: ServerResponse,
  answer: Answer,
  by: Cut,
  bytes: number | undefined,
  reset: () => void,
): void {
  const body = Buffer.from(answer.body);
  writeHead(response, answer, body.length);
  response.write(body.subarray(0, bytes ?? body.length >> 1), () => {
    if (by === 'fin') response.socket?.destroySoon();
    // RST drops what is still in the queue: this lets it arrive first.
    if (by === 'reset') setTimeout(reset, 100).unref();
  });
}

/** Ten pieces a second, or a byte at a time where that is less. */
async function throttle(response: ServerResponse, answer: Answer, bytesPerSecond: number): Promise<void> {
  const body = Buffer.from(answer.body);
  const piece = Math.max(1, Math.round(bytesPerSecond / 10));
  writeHead(response, answer, body.length);
  for (let at = 0; at < body.length && !response.destroyed; at += piece) {
    response.write(body.subarray(at, at + piece));
    await new Promise((resolve) => setTimeout(resolve, (1000 * piece) / bytesPerSecond).unref());
  }
  response.end();
}

function* blanks(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= CHUNK.length) yield CHUNK.subarray(0, left);
}

async function sendMuch(response: ServerResponse, answer: Answer, bytes: number): Promise<void> {
  writeHead(response, answer, bytes);
  // A browser that reached its size limit closes the connection: no error.
  await pipeline(Readable.from(blanks(bytes)), response).catch(() => {});
}

/**
 * Sends the true answer, or what the behaviour makes of it.
 * @param reset ends the connection with RST: a TLS socket has none of its own, the plain one underneath has.
 */
export async function respond(
  response: ServerResponse,
  asked: URL,
  truth: Answer,
  behaviour: Behaviour,
  reset: () => void,
): Promise<void> {
  switch (behaviour.type) {
    case 'answer':
      return send(response, {
        status: behaviour.status ?? truth.status,
        headers: behaviour.headers ?? truth.headers,
        body: typeof behaviour.body === 'function' ? behaviour.body(asked) : (behaviour.body ?? truth.body),
      });
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, behaviour.ms).unref());
      return send(response, truth);
    case 'cut':
      return cut(response, truth, behaviour.by ?? 'fin', behaviour.bytes, reset);
    case 'throttle':
      return throttle(response, truth, behaviour.bytesPerSecond);
    case 'big':
      return sendMuch(response, truth, behaviour.bytes);
    case 'silence':
      return;
    case 'close':
      response.socket?.destroy();
      return;
    case 'reset':
      return reset();
    case 'refuse':
    case 'unreachable':
    case 'drop':
    case 'speak':
    case 'foreign-certificate':
    case 'resolve':
      // These act below HTTP: this request came over an old connection or to a cached address.
      return send(response, truth);
  }
}
