import type { SourceId } from '../../utils/model/citation.ts';
import type { Forecast } from '../../utils/model/forecast.ts';
import { CITED } from './Case2013.tsx';
import { isAboutBridges } from './Steps.tsx';

/** A number for every source on the page, those of the effects first. */
export function citedIn(forecasts: readonly Forecast[]): ReadonlyMap<SourceId, number> {
  const effects = forecasts.flatMap((one) => one.effects.flatMap(({ sources }) => sources));
  const manual: readonly SourceId[] = forecasts.some(({ steps }) => isAboutBridges(steps))
    ? ['bridge-manual']
    : [];
  return new Map([...new Set([...effects, ...manual, ...CITED])].map((id, index) => [id, index + 1]));
}
