import { connect } from 'node:tls';
import { type ProbeOutcome, type SurveyTarget, TOR_GROUPS } from '../../../../utils/model/survey.ts';
import { bare } from './addresses.ts';

/** What Node's errors mean to a survey. Every other error of a certificate: somebody speaks TLS there. */
const OUTCOMES: Readonly<Record<string, ProbeOutcome>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EACCES: 'unreachable',
  ENOTFOUND: 'no-name',
  EAI_AGAIN: 'no-name',
  ETIMEDOUT: 'timeout',
  EPROTO: 'closed',
  ERR_SSL_WRONG_VERSION_NUMBER: 'closed',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'closed',
};

/** One TLS connection by a plain socket. @param ms until a target counts as silent @param ca PEM of the trusted authority */
export function probeBySocket(
  { host, port, group }: SurveyTarget,
  ms: number,
  ca: string,
): Promise<ProbeOutcome> {
  const isTor = TOR_GROUPS.some((one) => one === group);
  const isName = /[a-z]/.test(bare(host)) && !host.startsWith('[');
  return new Promise((resolve) => {
    const socket = connect({ host: bare(host), port, ca, ...(isName ? { servername: host } : {}) });
    const end = (outcome: ProbeOutcome) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(outcome);
    };
    const timer = setTimeout(() => end('timeout'), ms);
    socket.once('secureConnect', () => end(isTor ? 'trusted' : 'reached'));
    socket.once('error', (error) => {
      const code = 'code' in error ? String(error.code) : '';
      if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') end(isTor ? 'trusted' : 'reached');
      else end(OUTCOMES[code] ?? 'reached');
    });
    socket.once('close', () => end('closed'));
  });
}
