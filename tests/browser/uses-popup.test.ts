/** What a person does in the popup, in this order: what needs a fresh profile comes first. */
import './first-run.part.ts';
import './consent.part.ts';
import './stored.part.ts';
import './languages.part.ts';
import './invisible.part.ts';
import './forget.part.ts';
import './blocked.part.ts';
import './held-back.part.ts';
import './record.part.ts';
import './proxy.part.ts';
import './leaks.part.ts';
import './windows.part.ts';
