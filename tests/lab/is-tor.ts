/** Runs in a lab's network, as the customer: prints what the Tor Project answers who asks through the SOCKS port. */
import { readCertificates } from '../../scripts/lab/certificate-file.ts';
import { askThrough } from '../../scripts/lab/socks.ts';
import { SOCKS_PORT } from '../../scripts/lab/tor/client.ts';

const { caPem } = readCertificates();
console.log(await askThrough(`127.0.0.1:${SOCKS_PORT}`, 'https://check.torproject.org/api/ip', caPem));
