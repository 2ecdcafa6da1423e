/** Runs in a lab's customer network: prints the answer of check.torproject.org to a request through the SOCKS port. */
import { readCertificates } from '../rig/lab/certificate-file.ts';
import { CHECK } from '../rig/lab/pages.ts';
import { fetchThrough } from '../rig/lab/socks.ts';
import { SOCKS_PORT } from '../rig/lab/tor/client.ts';

const { caPem } = readCertificates();
console.log(await fetchThrough(`127.0.0.1:${SOCKS_PORT}`, CHECK, caPem));
