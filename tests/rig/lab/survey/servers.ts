/**
 * Runs in the internet's network: one server stands for every relay of the shipped directory, another for every other host that a
 * survey may ask, and packets to their addresses are redirected there.
 */
import { createServer } from 'node:https';
import { generate } from 'selfsigned';
import { readCertificates } from '../certificate-file.ts';
import { handleMessages } from '../handle-messages.ts';
import { LISTENING } from './addresses.ts';

const EC = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

/** As tor makes them: names without meaning, and nobody signed (tor 0.4.9, `tor_tls_context_init_certificates`). */
async function relayCertificate(): Promise<{ key: string; cert: string }> {
  const ca = await generate([{ name: 'commonName', value: 'www.5zsejcxcvmcdn2p.com' }], EC);
  const made = await generate([{ name: 'commonName', value: 'www.k6nxwr4zlgbyq.net' }], {
    ...EC,
    ca: { key: ca.private, cert: ca.cert },
  });
  return { key: made.private, cert: made.cert };
}

function serve(certificate: { key: string; cert: string }, port: number): Promise<void> {
  const server = createServer(certificate, (_, response) => {
    response.writeHead(404, { 'content-type': 'text/plain', connection: 'close' }).end('Not Found');
  });
  // A browser that refuses the certificate ends the handshake.
  server.on('tlsClientError', () => {});
  return new Promise((resolve) => server.listen(port, '::', resolve));
}

await serve(readCertificates().leaf, LISTENING.hosts);
await serve(await relayCertificate(), LISTENING.relays);
handleMessages(() => undefined);
