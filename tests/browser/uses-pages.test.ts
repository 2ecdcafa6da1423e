/** What a person does on the other pages; and all pages by axe-core, by keyboard and by size. */
import './accessible.part.ts';
import './explainer.part.ts';
import './directory.part.ts';
import './fits.part.ts';
import './words-fit.part.ts';
