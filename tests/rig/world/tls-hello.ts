import type { Socket } from 'node:net';

/** Longer than any browser's hello. */
const LONGEST_BYTES = 16 * 1024;

/**
 * Reads the TLS hello, passes it on, and puts it back for the server. Chromium's hello is longer than a packet
 * (post-quantum keys, 2026-11): it is complete when the length in its first record is reached (RFC 8446, 5.1).
 */
export function onHello(socket: Socket, give: (hello: Buffer) => void): void {
  let held = Buffer.alloc(0);
  const take = (chunk: Buffer): void => {
    held = Buffer.concat([held, chunk]);
    const whole = held.length >= 5 && held.length >= 5 + held.readUInt16BE(3);
    if (!whole && held.length < LONGEST_BYTES) return;
    socket.off('data', take);
    socket.pause();
    socket.unshift(held);
    give(held);
  };
  socket.on('data', take);
}

const PAGE = '<html><body>400 Bad Request</body></html>';
// Alert (21), TLS 1.2, two bytes: fatal (2), handshake_failure (40). RFC 8446, section 6.
const ALERT = Buffer.from([21, 3, 3, 0, 2, 2, 40]);
const GARBAGE = Buffer.from('6b1f0c55a9e3d2714e88f00dcafe93b7', 'hex');

/** Answers the hello with something that is not a handshake. */
export function speak(socket: Socket, what: 'http' | 'alert' | 'garbage'): void {
  const answers = {
    http: Buffer.from(
      `HTTP/1.1 400 Bad Request\r\ncontent-type: text/html\r\ncontent-length: ${PAGE.length}\r\nconnection: close\r\n\r\n${PAGE}`,
    ),
    alert: ALERT,
    garbage: GARBAGE,
  };
  socket.once('data', () => socket.end(answers[what]));
}
