import { lookup } from 'node:dns/promises';
import { connect } from 'node:tls';

/** `no-tls`: the name has an address, but nothing there speaks TLS in time. */
export type HostTest = 'alive' | 'no-address' | 'no-tls';

const DEADLINE_MS = 10_000;

/** Whether a host has an IPv4 address at which somebody speaks TLS, with any certificate, as a survey asks. Nothing else is sent. */
export async function testHost(host: string, port = 443, deadlineMs = DEADLINE_MS): Promise<HostTest> {
  const address = await lookup(host, { family: 4 }).then(
    (found) => found.address,
    () => undefined,
  );
  if (address === undefined) return 'no-address';
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, servername: host, rejectUnauthorized: false });
    const end = (test: HostTest) => {
      socket.destroy();
      resolve(test);
    };
    socket.setTimeout(deadlineMs, () => end('no-tls'));
    socket.once('secureConnect', () => end('alive'));
    socket.once('error', () => end('no-tls'));
  });
}
