import { operatorOf } from '../hosts.ts';
import type { How } from '../world.ts';
import { findObstacle, isSignedAnew } from './obstacles.ts';
import { serverAnswer } from './server.ts';
import type { AnswerEnd, End, Travelled, Trip } from './trip.ts';

const PAGE =
  '<!doctype html><html><head><title>Notice</title></head><body><h1>Notice</h1><p>Something is here instead.</p></body></html>';
const LOGIN =
  '<!doctype html><html><head><title>Guest Wi-Fi</title></head><body>Welcome to the hotel Wi-Fi. <form>Log in <input type="password"></form></body></html>';

/** The request itself, once the connection stands: what is answered, and by whom. */
export function exchange(trip: Trip, peer: string, isOnion: boolean): Travelled {
  const { world, url, way, places, scheme, host } = trip;
  const isSigned = scheme === 'https' && way.proxy === undefined && isSignedAnew(world, trip);
  for (const place of places) {
    // Without a trusted certificate nobody on the line can answer in place of an https server.
    if (place === 'line' && scheme === 'https') continue;
    const stop = findObstacle(world, place, 'http', trip);
    if (stop?.how.step !== 'http') continue;
    const isForged = scheme === 'https' && place === 'computer';
    const end = endOf(stop.how, isSigned || isForged, stop.by === 'captive-portal');
    return { url, way, end, peer, cause: stop.by, isAuthentic: place === 'server' };
  }
  const body = serverAnswer(trip, peer, isOnion);
  const answer: AnswerEnd = { step: 'answer', status: body === '' ? 204 : 200, body, isSignedAnew: isSigned };
  const slowed = places
    .map((place) => findObstacle(world, place, 'body', trip))
    .find((one) => one !== undefined);
  // What fits into the first packets arrives; of ours only the exit list does not.
  if (slowed?.how.step === 'body' && url.includes('torbulkexitlist')) {
    return { url, way, end: { ...answer, flow: slowed.how.does }, peer, cause: slowed.by, isAuthentic: true };
  }
  const isAuthentic = isOnion || operatorOf(host) !== undefined;
  return { url, way, end: answer, peer, isAuthentic };
}

function endOf(how: Extract<How, { step: 'http' }>, isSignedAnew: boolean, isPortal: boolean): End {
  if (how.does === 'reset' || how.does === 'silent') return { step: 'http', does: how.does };
  if (how.does === 'json')
    return { step: 'answer', status: how.status, body: '{"error":"maintenance"}', isSignedAnew };
  const body = isPortal ? LOGIN : PAGE;
  const redirect = how.does === 'redirect' ? { redirect: 'http://login.example.net/' } : {};
  return { step: 'answer', status: how.status, body, isSignedAnew, ...redirect };
}
