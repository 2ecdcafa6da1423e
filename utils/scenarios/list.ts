import type { Scenario } from '../model/scenario.ts';
import { authorities } from './authorities.ts';
import { bridges } from './bridges.ts';
import { country } from './country.ts';
import { exits } from './exits.ts';
import { relays } from './relays.ts';
import { shutdown } from './shutdown.ts';
import { traffic } from './traffic.ts';
import { website } from './website.ts';

/** Every scenario, in the order of display. A new scenario is one file and one line here. */
export const SCENARIOS: readonly Scenario[] = [
  relays,
  exits,
  website,
  authorities,
  traffic,
  bridges,
  country,
  shutdown,
];
