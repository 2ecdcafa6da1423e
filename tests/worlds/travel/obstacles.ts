import type { How, Obstacle, World } from '../world.ts';

export interface Asked {
  readonly host: string;
  readonly scheme: 'http' | 'https';
  readonly family?: 4 | 6;
}

/** The first obstacle of a place at a step that stands in the way of this request. */
export function findObstacle(
  { ingredients }: World,
  place: Obstacle['place'],
  step: How['step'],
  asked: Asked,
): Obstacle | undefined {
  for (const { obstacles } of ingredients) {
    const found = obstacles.find(
      (one) =>
        one.place === place && one.how.step === step && one.how.does !== 'signed-anew' && isMeant(one, asked),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a filter of this computer signs the certificate of this request anew. */
export function isSignedAnew({ ingredients }: World, asked: Asked): boolean {
  return ingredients.some(({ obstacles }) =>
    obstacles.some((one) => one.how.step === 'tls' && one.how.does === 'signed-anew' && isMeant(one, asked)),
  );
}

function isMeant({ target: { hosts, except = [], scheme, family } }: Obstacle, asked: Asked): boolean {
  if (except.includes(asked.host)) return false;
  if (scheme !== undefined && scheme !== asked.scheme) return false;
  if (family !== undefined && family !== asked.family) return false;
  return hosts === undefined || hosts.includes(asked.host);
}
