import { country } from '../text/country.ts';
import type { Say } from '../text/say.ts';
import { isFirstFrame } from './first-frame.ts';

/** The name of a country; its code in the first frame, which must not wait for `Intl`. */
export function Country({ code, say }: { code: string; say: Say }) {
  return <>{isFirstFrame() ? code.toUpperCase() : country(code, say.language)}</>;
}
