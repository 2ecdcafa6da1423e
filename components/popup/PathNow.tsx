import type { Transport } from '../../utils/model/situation.ts';
import type { Say } from '../text/say.ts';

export const HOPS = ['you', 'provider', 'guard', 'bridge', 'middle', 'exit', 'site'] as const;
type Hop = (typeof HOPS)[number];

/** What a provider sees of somebody on Tor. */
export const PROVIDER_SEES = ['tor', 'perhaps-tor', 'disguised', 'own-bridge'] as const;
type ProviderSees = (typeof PROVIDER_SEES)[number];

const SEEN_BY_WAY: Record<Transport, ProviderSees> = {
  unknown: 'perhaps-tor',
  none: 'tor',
  obfs4: 'disguised',
  snowflake: 'disguised',
  webtunnel: 'disguised',
  meek: 'disguised',
  'own-bridge': 'own-bridge',
};

interface Props {
  connects: Transport;
  say: Say;
}

/** The path of a request through Tor, and what each on it sees. */
export function PathNow({ connects, say }: Props) {
  const isBridge = connects !== 'none' && connects !== 'unknown';
  const hops: readonly (readonly [Hop, string?])[] = [
    ['you'],
    ['provider', say.of('provider_sees', SEEN_BY_WAY[connects])],
    [isBridge ? 'bridge' : 'guard', say('hop_sees_entry')],
    ['middle', say('hop_sees_middle')],
    ['exit', say('hop_sees_exit')],
    ['site', say('hop_sees_site')],
  ];
  return (
    <ol class="path" aria-label={say('exposure_title')}>
      {hops.map(([hop, sees]) => (
        <li key={hop}>
          <b>{say.of('hop', hop)}</b> {sees}
        </li>
      ))}
    </ol>
  );
}
