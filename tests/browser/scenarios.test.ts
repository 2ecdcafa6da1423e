/** Every scenario of the explainer, in both themes, both languages and printed. */
import './scenarios.part.ts';
