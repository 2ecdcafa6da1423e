import { hasFailed, isDeniedOnComputer } from '../../predicates.ts';
import { type CulpritRules, found, possible, ruledOut } from '../culprit.ts';
import { hasTechnique } from '../failed-endpoint.ts';

/** Another extension blocked the request before it left the browser. */
export const otherExtension: CulpritRules = {
  needsControl: false,
  examine(failed) {
    const { row } = failed;
    if (hasFailed(row, ['request_aborted'])) return possible('held-in-browser', [row]);
    return hasTechnique(failed, 'blocked-in-browser') && !isDeniedOnComputer(row)
      ? found('held-in-browser', [row], 'certain')
      : ruledOut('left-the-browser');
  },
};
