import type { Culprit } from '../../../model/blockage.ts';
import type { CulpritRules } from '../culprit.ts';
import { captivePortal } from './captive-portal.ts';
import { clock } from './clock.ts';
import { exit } from './exit.ts';
import { localFilter } from './local-filter.ts';
import { network } from './network.ts';
import { offline } from './offline.ts';
import { otherExtension } from './other-extension.ts';
import { ownProxy } from './own-proxy.ts';
import { service } from './service.ts';

/** The rules of every culprit; their order on the ladder is that of `CULPRITS`. */
export const CULPRIT_RULES: Readonly<Record<Culprit, CulpritRules>> = {
  offline,
  clock,
  'own-proxy': ownProxy,
  'other-extension': otherExtension,
  exit,
  'captive-portal': captivePortal,
  'local-filter': localFilter,
  service,
  network,
};
