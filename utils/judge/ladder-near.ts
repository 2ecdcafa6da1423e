import type { Rung } from '../model/blockage.ts';
import type { Observation } from '../model/observation.ts';
import { type Case, has, isNoneFound, isNowhere, onSameWay, rung } from './case.ts';
import { hangingOf, isHungUp } from './hanging.ts';
import { isAnswered, isCertificateMatter, isDenied, isReached, isTrusted, workingControls } from './rows.ts';
import { signedHere } from './signed-here.ts';
import { throughTor } from './through-tor.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Nothing at all came, from nobody. */
export function offline({ rows, row, techniques }: Case): Rung {
  const answered = rows.filter(isAnswered);
  const isChange = techniques.includes('changed') || techniques.includes('offline');
  if (isChange && answered.length > 0) return rung('offline', 'found', 'network-changed', [row]);
  if (techniques.includes('offline')) return rung('offline', 'found', 'nothing-came', [row]);
  const reached = rows.filter(isReached);
  const there = [...answered, ...reached];
  if (there.length > 0) return rung('offline', 'ruled-out', 'answers-came', there);
  const hanging = hangingOf(rows);
  if (hanging === 'somewhere') return rung('offline', 'possible', 'nothing-came', [row]);
  const isKept =
    techniques.includes('held-back') ||
    techniques.includes('proxy-failed') ||
    hanging !== undefined ||
    rows.some(isHungUp);
  return isKept
    ? rung('offline', 'unlikely', 'nothing-came')
    : rung('offline', 'found', 'nothing-came', [row]);
}

/**
 * Every certificate has its days: a wrong clock makes true ones look false. `Date` headers tell the time, but only of
 * answers that are what they should be: a login page has a clock of its own.
 */
export function clock({ rows, row }: Case): Rung {
  if (!isCertificateMatter(row)) return rung('clock', 'ruled-out', 'no-certificate-matter');
  const trusted = rows.filter(isTrusted);
  const told = [
    ...workingControls(rows),
    ...trusted.filter(({ finding }) => finding.type !== 'unreadable'),
  ].filter(({ signs }) => signs?.clock !== undefined);
  const offs = told.flatMap(({ signs }) => signs?.clock ?? []).sort((a, b) => a - b);
  const off = offs[offs.length >> 1];
  const isExpired = row.finding.type === 'no-answer' && row.finding.failure === 'ssl_expired_certificate';
  if (off === undefined) {
    const expired = rows.filter(
      ({ finding }) => finding.type === 'no-answer' && finding.failure === 'ssl_expired_certificate',
    );
    const operators = new Set(expired.map(({ recipient }) => recipient)).size;
    if (operators > 1) return rung('clock', 'possible', 'all-expired', expired);
    return rung('clock', 'unlikely', 'clock-not-told');
  }
  // An hour is enough for a certificate that was just made; a day for the others.
  const isWrong = Math.abs(off) >= DAY || (isExpired && Math.abs(off) >= HOUR);
  if (!isWrong) return rung('clock', 'ruled-out', 'clock-right', told);
  if (trusted.length === 0) return rung('clock', 'found', 'clock-wrong', told);
  // By the same clock other certificates hold: one may be out of its days, but none is foreign for that.
  return isExpired
    ? rung('clock', 'possible', 'clock-wrong', told)
    : rung('clock', 'unlikely', 'certificates-hold', trusted);
}

export function ownProxy(it: Case): Rung {
  const { rows, row, techniques, view } = it;
  const proxied = onSameWay(it).filter((one) => isAnswered(one) && one.route === 'proxied');
  if (row.finding.type === 'no-answer' && row.finding.failure === 'proxy_unreachable') {
    return rung('own-proxy', 'found', 'proxy-dead', [row]);
  }
  // What never left the browser is in no proxy.
  const hanging = techniques.includes('held-back') ? undefined : hangingOf(rows);
  if (hanging === 'in-proxy') return rung('own-proxy', 'found', 'proxy-gave-up', [row]);
  if (techniques.includes('proxy-failed')) {
    if (proxied.length === 0) return rung('own-proxy', 'found', 'proxy-gave-up', [row]);
    return rung(
      'own-proxy',
      throughTor(rows) === 'surely' ? 'unlikely' : 'possible',
      'proxy-carries-others',
      proxied,
    );
  }
  if (hanging === 'perhaps-in-proxy') return rung('own-proxy', 'found', 'proxy-gave-others-up', [row]);
  if (hanging === 'somewhere') return rung('own-proxy', 'possible', 'route-not-told', [row]);
  if (row.route === 'proxied' || proxied.length > 0) {
    return throughTor(rows) === 'surely'
      ? rung('own-proxy', 'unlikely', 'proxy-carries-others', proxied)
      : rung('own-proxy', 'possible', 'proxy-in-between', proxied);
  }
  if (view.fake) return rung('own-proxy', 'possible', 'fake-addresses', view.rows);
  const direct = rows.filter((one) => isAnswered(one) && one.route === 'direct');
  return direct.length > 0
    ? rung('own-proxy', 'ruled-out', 'connected-directly', direct)
    : rung('own-proxy', 'unlikely', 'route-not-told');
}

export function otherExtension({ row, techniques }: Case): Rung {
  return techniques.includes('held-back') && !isDenied(row)
    ? rung('other-extension', 'found', 'held-in-browser', [row])
    : rung('other-extension', 'ruled-out', 'left-the-browser');
}

/** Through Tor the ISP sees none of this: an exit could not reach the service, or it refuses exits. */
export function exit(it: Case): Rung {
  const { row, techniques, view } = it;
  const rows = onSameWay(it);
  if (isDenied(row)) return rung('exit', 'ruled-out', 'denied-here', [row]);
  if (signedHere(it) === 'found') return rung('exit', 'unlikely', 'own-authority', [row]);
  if (isNowhere(it)) return rung('exit', 'unlikely', 'name-nowhere', view.rows);
  const told = rows.filter(({ finding }) => finding.type === 'exit' || finding.type === 'onion-loaded');
  switch (throughTor(rows)) {
    case 'surely':
      // An answer that is merely no good came all the way; only one that refuses may mean the exit.
      return has(it, 'unreadable') || (has(it, 'http-error') && !isRefusal(row))
        ? rung('exit', 'unlikely', 'answers-came', told)
        : rung('exit', 'found', 'through-tor', told);
    case 'perhaps': {
      const isElsewhere = techniques.includes('slow') || isNoneFound(it);
      return rung('exit', isElsewhere ? 'unlikely' : 'possible', 'perhaps-through-tor', told);
    }
    case 'hardly':
      return rung('exit', 'unlikely', 'not-through-tor');
    case 'surely-not':
      return rung('exit', 'ruled-out', 'not-through-tor');
  }
}

function isRefusal({ finding }: Observation): boolean {
  return finding.type === 'unreadable' && (finding.status === 401 || finding.status === 403);
}
