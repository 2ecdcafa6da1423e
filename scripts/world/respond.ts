import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './answers/answer.ts';
import type { Behaviour } from './behaviour.ts';

const CHUNK = Buffer.alloc(64 * 1024, ' ');

/** `Content-Length` is always said, so that a body cut short is one. */
function writeHead(response: ServerResponse, answer: Answer, length: number): void {
  const hasBody = answer.status !== 204 && answer.status !== 304;
  response.writeHead(answer.status, { ...answer.headers, ...(hasBody && { 'content-length': length }) });
}

function send(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  writeHead(response, answer, body.length);
  response.end(body);
}

/** Promises all, sends half, closes. */
function cut(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  writeHead(response, answer, body.length);
  response.write(body.subarray(0, body.length >> 1), () => response.socket?.destroySoon());
}

async function drip(response: ServerResponse, answer: Answer): Promise<void> {
  const body = Buffer.from(answer.body);
  writeHead(response, answer, body.length);
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await new Promise((resolve) => setTimeout(resolve, 1000).unref());
  }
  response.end();
}

function* blanks(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= CHUNK.length) yield CHUNK.subarray(0, left);
}

async function sendMuch(response: ServerResponse, answer: Answer, bytes: number): Promise<void> {
  writeHead(response, answer, bytes);
  // Whoever asked may have had enough: then the rest is not wanted, and that is no fault.
  await pipeline(Readable.from(blanks(bytes)), response).catch(() => {});
}

/**
 * Gives the true answer, or what the behaviour makes of it.
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
      return cut(response, truth);
    case 'drip':
      return drip(response, truth);
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
    case 'foreign-certificate':
    case 'resolve':
      // Met below HTTP already: who comes here came by another way (an old connection, a saved address).
      return send(response, truth);
  }
}
