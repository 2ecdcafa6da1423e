import type { Culprit } from '../model/blockage.ts';
import type { LogConclusion, LogStep, LogTarget } from '../model/torlog.ts';

interface Follows {
  readonly suspects: readonly (Culprit | LogTarget)[];
  /** The easiest first. */
  readonly steps: readonly LogStep[];
}

const NOTHING: Follows = { suspects: [], steps: [] };

/** Who may be the cause of what a log says, and what to do about it. */
export const FOLLOWS: Readonly<Record<LogConclusion, Follows>> = {
  'no-log': { suspects: [], steps: ['paste-more'] },
  'too-short': { suspects: [], steps: ['wait-a-minute', 'paste-more'] },
  stands: {
    suspects: ['relay-addresses', 'tor-handshake', 'offline'],
    steps: ['wait-a-minute', 'open-another-site', 'connection-assist', 'bridge'],
  },
  'cannot-tell': { suspects: [], steps: ['paste-more'] },
  connected: NOTHING,
  slow: NOTHING,
  lost: { suspects: ['offline', 'network'], steps: ['open-another-site', 'restart', 'connection-assist'] },
  'waits-for-connect': { suspects: [], steps: ['press-connect'] },
  ended: { suspects: [], steps: ['wait-a-minute', 'paste-more'] },
  'too-old': { suspects: [], steps: ['update'] },
  clock: { suspects: ['clock'], steps: ['set-clock'] },
  offline: { suspects: ['offline'], steps: ['open-another-site', 'restart'] },
  'relays-silent': {
    suspects: ['relay-addresses', 'offline', 'local-filter'],
    steps: ['open-another-site', 'connection-assist', 'bridge', 'other-network'],
  },
  'relays-refuse': {
    suspects: ['relay-addresses', 'local-filter', 'offline'],
    steps: ['open-another-site', 'allow-tor', 'connection-assist', 'bridge'],
  },
  'relays-unreachable': {
    suspects: ['offline', 'relay-addresses', 'local-filter'],
    steps: ['open-another-site', 'restart', 'connection-assist', 'bridge'],
  },
  'some-relays-silent': {
    suspects: ['relay-addresses', 'service'],
    steps: ['restart', 'connection-assist', 'bridge'],
  },
  'handshake-cut': {
    suspects: ['tor-handshake', 'local-filter'],
    steps: ['connection-assist', 'bridge', 'webtunnel', 'snowflake'],
  },
  'tls-altered': {
    suspects: ['tor-handshake', 'local-filter'],
    steps: ['allow-tor', 'connection-assist', 'bridge'],
  },
  identity: { suspects: ['local-filter', 'network'], steps: ['allow-tor', 'other-network', 'bridge'] },
  'bridge-replaced': { suspects: ['service'], steps: ['other-bridges'] },
  'bridges-silent': {
    suspects: ['built-in-bridges', 'found-bridges', 'service', 'offline'],
    steps: ['open-another-site', 'other-bridges', 'webtunnel', 'snowflake'],
  },
  'front-fails': {
    suspects: ['network', 'service', 'offline'],
    steps: ['open-another-site', 'update', 'webtunnel', 'other-bridges'],
  },
  'webtunnel-silent': {
    suspects: ['found-bridges', 'service', 'offline'],
    steps: ['open-another-site', 'other-bridges', 'snowflake'],
  },
  'webrtc-fails': {
    suspects: ['network', 'local-filter'],
    steps: ['webtunnel', 'other-bridges', 'other-network'],
  },
  'no-volunteer': { suspects: [], steps: ['wait-a-minute', 'other-network', 'other-bridges'] },
  'volunteers-unreachable': {
    suspects: ['network', 'local-filter'],
    steps: ['update', 'webtunnel', 'other-network'],
  },
  'proxy-off': { suspects: ['own-proxy'], steps: ['fix-proxy'] },
  'proxy-refuses': { suspects: ['own-proxy'], steps: ['only-443', 'fix-proxy', 'webtunnel'] },
  'forbidden-here': { suspects: ['local-filter'], steps: ['allow-tor', 'restart'] },
  'transport-missing': { suspects: ['local-filter'], steps: ['reinstall', 'allow-tor'] },
  'transport-crashed': { suspects: ['local-filter'], steps: ['update', 'reinstall', 'allow-tor'] },
  'settings-exclude': { suspects: [], steps: ['drop-setting', 'only-443'] },
  'bridge-line': { suspects: [], steps: ['whole-line', 'other-bridges'] },
  'already-running': { suspects: [], steps: ['close-other', 'restart'] },
  'too-many-files': { suspects: [], steps: ['restart'] },
  'tor-over-tor': { suspects: [], steps: ['close-other', 'drop-setting'] },
  'directory-slow': { suspects: ['network'], steps: ['wait-a-minute', 'restart', 'bridge'] },
  'port-not-allowed': NOTHING,
};
