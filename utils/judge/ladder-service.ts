import type { Rung } from '../model/blockage.ts';
import type { Observation } from '../model/observation.ts';
import { type Case, has, isNoneFound, isNowhere, isTrustedAnswer, rung } from './case.ts';
import { isAnswered, passedByName } from './rows.ts';
import { signedHere } from './signed-here.ts';
import { techniquesOf } from './technique.ts';
import { viewOf } from './view.ts';

/** The services of one operator stand and fall together; an outage shows no foreign certificate and no false address. */
export function service(it: Case): Rung {
  const { row, rows, view, byName } = it;
  const names = view.rows.filter(({ look }) => look?.kind === 'name');
  // Who signs anew on this computer may have given the whole answer.
  const signed = signedHere(it);
  if (signed === 'found') return rung('service', 'unlikely', 'own-authority', [row]);
  if (signed === 'possible') return rung('service', 'possible', 'says-so-itself', [row]);
  if (has(it, 'rate-limit', 'http-error')) return rung('service', 'found', 'says-so-itself', [row]);
  if (has(it, 'unreadable')) return rung('service', 'possible', 'one-operator', [row]);
  if (isTrustedAnswer(it)) return rung('service', 'possible', 'says-so-itself', [row]);
  if (has(it, 'expired-certificate')) return ownCertificate(it);
  if (has(it, 'slow')) return rung('service', 'unlikely', 'slow-everywhere', [row]);
  if (isOwnFault(row) && view.here !== 'false' && !isSurelyFalse(it)) {
    return rung('service', 'possible', 'one-operator', [row]);
  }
  if (isNoneFound(it)) return rung('service', 'unlikely', 'several-operators', [row]);
  const passed = passedByName(row, rows);
  if (passed.length > 0) return rung('service', 'possible', 'same-host-answers', passed);
  if (view.moved) return rung('service', 'possible', 'moved', view.rows);
  if (view.elsewhere?.length === 0) {
    return rung('service', isNowhere(it) ? 'found' : 'possible', 'name-nowhere', names);
  }
  const others = alikeElsewhere(it);
  if (byName) {
    // A reset may also have come after the handshake, from the server itself, where the browser does not tell.
    const mayBeLate = has(it, 'reset') && row.signs?.reached !== 'unsecured';
    if (!mayBeLate) return rung('service', 'ruled-out', 'reached-by-address', view.rows);
    return others.length > 0
      ? rung('service', 'unlikely', 'several-operators', [row, ...others])
      : rung('service', 'possible', 'maybe-after-handshake', view.rows);
  }
  if (has(it, 'false-certificate')) return rung('service', 'ruled-out', 'somebody-else-answers', [row]);
  const isDnsAlone = it.techniques.every((technique) => technique.startsWith('dns-'));
  if (isDnsAlone && view.elsewhere !== undefined) {
    return rung('service', 'ruled-out', 'name-known-elsewhere', names);
  }
  if (isDnsAlone && view.here === 'false') {
    return rung('service', 'ruled-out', 'somebody-else-answers', view.rows);
  }
  const siblings = rows.filter((one) => isSibling(one, row));
  if (siblings.length > 0) return rung('service', 'possible', 'same-operator-answers', siblings);
  return others.length > 0
    ? rung('service', 'unlikely', 'several-operators', [row, ...others])
    : rung('service', 'possible', 'one-operator', [row]);
}

/** Independent operators that fail in the same way: an outage here and a block there are two things. */
function alikeElsewhere({ row, rows, techniques }: Case): readonly Observation[] {
  return rows.filter(
    (one) =>
      one.recipient !== row.recipient &&
      isOutageLike(one) &&
      techniquesOf(one, viewOf(one.host ?? '', rows), undefined).some((technique) =>
        techniques.includes(technique),
      ),
  );
}

/** Another service of the same operator that answers; a test page is none. */
function isSibling(one: Observation, { recipient, host }: Observation): boolean {
  return (
    isAnswered(one) &&
    one.recipient === recipient &&
    one.host !== host &&
    one.look === undefined &&
    one.witness !== 'control'
  );
}

/** The true certificate, out of its days: nobody else has it. Of several operators at once, the clock is the likelier. */
function ownCertificate({ row, rows }: Case): Rung {
  const alike = rows.filter(
    ({ finding }) => finding.type === 'no-answer' && finding.failure === 'ssl_expired_certificate',
  );
  return new Set(alike.map(({ recipient }) => recipient)).size > 1
    ? rung('service', 'unlikely', 'several-operators', alike)
    : rung('service', 'found', 'own-certificate', [row]);
}

/** A certificate for another name, a revoked one, an alert: a block, or a service that is not looked after. */
function isOwnFault({ finding }: Observation): boolean {
  if (finding.type !== 'no-answer') return false;
  return ['ssl_invalid_hostname', 'ssl_invalid_certificate', 'ssl_failed_handshake'].includes(
    finding.failure,
  );
}

function isSurelyFalse({ techniques }: Case): boolean {
  return techniques.every((technique) => technique === 'dns-false-address');
}

/** What stopped machines look like as well. Literal addresses do not count: many a router keeps 1.1.1.1 for itself. */
function isOutageLike({ finding, role, family }: Observation): boolean {
  if (finding.type !== 'no-answer' || (role !== 'echo' && role !== 'witness')) return false;
  if (family !== undefined) return false;
  return !['browser', 'proxy', 'dns'].includes(finding.step) && !finding.failure.startsWith('ssl_');
}
