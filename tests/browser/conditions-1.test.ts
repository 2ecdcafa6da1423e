/** Half of the conditions. Most of it is waiting, so it has a browser and a network of its own. */
import { testConditions } from './conditions.part.ts';

testConditions(1);
