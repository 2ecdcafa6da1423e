/** What goes on while no page is open. Most of it is waiting, so it has a browser and a network of its own. */
import './lifetimes.part.ts';
import './watch.part.ts';
import './watch-network.part.ts';
