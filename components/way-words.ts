import type { Way } from '../utils/model/situation.ts';
import type { MessageKey } from './say.ts';

export const WAY: Record<Way, MessageKey> = {
  unknown: 'way_unknown',
  normally: 'way_normally',
  obfs4: 'way_obfs4',
  snowflake: 'way_snowflake',
  webtunnel: 'way_webtunnel',
  meek: 'way_meek',
  'own-bridge': 'way_own_bridge',
};
