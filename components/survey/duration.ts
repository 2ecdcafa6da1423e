import { MINUTE_MS } from '../../utils/model/time.ts';
import type { Say } from '../text/say.ts';

/** "3 minutes", rounded up. @param ms a duration */
export function minutesUp(ms: number, { language }: Say): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    minutes,
  );
}
