/** Every condition. Most of it is waiting, so it has a browser and a network of its own. */
import './conditions.part.ts';
