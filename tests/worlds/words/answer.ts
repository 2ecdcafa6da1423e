import type { Hints } from '../../../utils/model/hints.ts';
import type { Answer } from '../../../utils/model/measurement.ts';
import { DAY_MS } from '../../../utils/model/time.ts';
import { parseNetError } from '../../../utils/parse/net-error.ts';
import { parseRequestDetails } from '../../../utils/parse/request-details.ts';
import { SENTENCES } from '../../rig/tls-sentences.ts';
import type { AnswerEnd, Travelled } from '../travel/trip.ts';
import type { World } from '../world.ts';
import { chromiumTells } from './chromium.ts';
import type { Pace, Told } from './event.ts';
import { firefoxTells } from './firefox.ts';

export interface Timed {
  readonly answer: Answer;
  readonly ms: number;
}

/** What the product hears of a request: as `utils/browser/ask` puts it together from `fetch` and `webRequest`. */
export function heard(world: World, travelled: Travelled, pace: Pace, deadline: number): Timed {
  const told = (world.browser === 'firefox' ? firefoxTells : chromiumTells)(travelled, pace);
  const { end, url } = travelled;
  const isLate = told.ms > deadline;
  const error = isLate
    ? world.browser === 'firefox'
      ? 'NS_BINDING_ABORTED'
      : 'net::ERR_ABORTED'
    : told.error;
  const redirect = end.step === 'answer' ? end.redirect : undefined;
  const details = parseRequestDetails({
    requestId: '1',
    url,
    tabId: -1,
    ip: told.ip,
    error,
    proxyInfo: told.proxyInfo,
    redirectUrl: redirect,
  });
  if (details === undefined) throw new TypeError('The event is not as the browsers send it');
  const { route } = details;
  const hints: Hints = {
    ...(details.peer === undefined ? {} : { peer: details.peer }),
    ...(details.proxyDns === undefined ? {} : { proxyDns: details.proxyDns }),
    ...(told.foreignAuthority === undefined ? {} : { foreignAuthority: told.foreignAuthority }),
    ...(isOwnAuthorityTold(world, travelled) ? { builtInAuthority: true } : {}),
    ...(details.redirect === undefined ? {} : { redirect: details.redirect }),
  };
  const ms = Math.min(told.ms, deadline);
  const isBegun = end.step === 'answer' && end.flow !== undefined;
  const failing: Hints = {
    ...(isBegun ? { ...flowOf(end, deadline), ...clockOf(world) } : {}),
    ...(told.handshake === undefined ? {} : { handshake: told.handshake }),
    ...hints,
  };
  if (redirect !== undefined && !isLate) {
    return {
      ms,
      answer: {
        type: 'failed',
        failure: 'http_redirect',
        step: 'http',
        verbatim: details.redirect ?? 'redirect',
        route,
        hints,
      },
    };
  }
  if (isLate) {
    const step = isBegun ? 'body' : 'connect';
    const verbatim = `no answer within ${deadline} ms`;
    return {
      ms,
      answer: { type: 'failed', failure: 'generic_timeout_error', step, verbatim, route, hints: failing },
    };
  }
  if (told.error !== undefined) {
    const { failure, step } = parseNetError(told.error, route, SENTENCES);
    return {
      ms,
      answer: {
        type: 'failed',
        failure,
        step: isBegun ? 'body' : step,
        verbatim: told.error,
        route,
        hints: failing,
      },
    };
  }
  return { ms, answer: answered(world, travelled, told, route, hints) };
}

function answered(
  world: World,
  { end, url }: Travelled,
  told: Told,
  route: Answer['route'],
  hints: Hints,
): Answer {
  const isProxyPage = told.proxyStatus !== undefined;
  if (end.step !== 'answer' && !isProxyPage) throw new TypeError('Neither an answer nor a failure');
  const body = end.step === 'answer' ? end.body : '<html><head><title>502 Bad Gateway</title></head></html>';
  const status = told.proxyStatus ?? (end.step === 'answer' ? end.status : 502);
  const flow = { bytes: body.length, ms: 5, idle: 0 };
  return {
    type: 'answered',
    status,
    url,
    redirected: false,
    contentType: '',
    body,
    overCap: false,
    route,
    hints: { ...clockOf(world), ...hints, flow },
  };
}

/** Firefox tells, once the head of an answer is there, that one of its own authorities signed the certificate. */
function isOwnAuthorityTold({ browser }: World, { end, url }: Travelled): boolean {
  return browser === 'firefox' && end.step === 'answer' && url.startsWith('https:') && !end.isSignedAnew;
}

/** Servers send their time; this computer's may differ. */
function clockOf({ clockDays }: World): Hints {
  return { clock: Math.round((-clockDays * DAY_MS) / 1000) * 1000 };
}

function flowOf({ flow }: AnswerEnd, deadline: number): Hints {
  if (flow === 'slow') return { flow: { bytes: 2500, ms: deadline - 400, idle: 300 } };
  return { flow: { bytes: 4096, ms: 40, idle: flow === 'cut' ? 0 : deadline - 200 } };
}
