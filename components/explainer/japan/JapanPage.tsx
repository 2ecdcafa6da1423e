import type { ComponentChildren } from 'preact';
import type { Citation, SourceId } from '../../../utils/model/citation.ts';
import type { MessageKey, Say } from '../../text/say.ts';
import { numbered } from '../cited-in.ts';
import { SourceLink } from '../SourceLink.tsx';
import { Sources } from '../Sources.tsx';
import { type CountryPart, CountryTable } from './CountryTable.tsx';
import type { RelayMonth } from './curve.ts';
import { eventDate } from './dates.ts';
import { EVENTS, FACTS, JAPAN_FACTS, type JapanFact } from './facts.ts';
import { RelayCurve } from './RelayCurve.tsx';
import { RelayTable } from './RelayTable.tsx';

/** Scenarios of the explainer: as it was reported, as it was recommended, as it is done today, and for people elsewhere. */
const SCENARIOS = [
  ['relays', 'japan_label_reported'],
  ['exits', 'japan_label_recommended'],
  ['website', 'japan_label_names'],
  ['country', 'japan_label_cut'],
] as const satisfies readonly (readonly [string, MessageKey])[];

interface Props {
  cited: Readonly<Record<JapanFact, readonly SourceId[]>>;
  sources: Record<SourceId, Citation>;
  /** Relays in Japan, oldest first. */
  months: readonly RelayMonth[];
  parts: readonly CountryPart[];
  say: Say;
}

/** Japan in 2013: what happened, what binds providers, what Japan's relays are to others; each sentence with its sources. */
export function JapanPage({ cited, sources, months, parts, say }: Props) {
  const numbers = numbered(JAPAN_FACTS.flatMap((fact) => cited[fact]));
  const told = (fact: JapanFact) => (
    <>
      {say(fact)} <SourceLink sources={cited[fact]} numbers={numbers} say={say} />
    </>
  );
  const paragraphs = (facts: readonly JapanFact[]) => facts.map((fact) => <p key={fact}>{told(fact)}</p>);
  const [loses, keeps] = FACTS.elsewhere;
  return (
    <main class="japan">
      <h1>{say('case_2013_title')}</h1>
      <p class="lead">{say('case_2013_short')}</p>
      <p class="meta">{say('japan_label_intro')}</p>
      <Section title={say('japan_title_events')}>
        <ol class="events">
          {EVENTS.map(({ on, fact, ...more }) => (
            <li key={fact}>
              <time dateTime={on}>
                {eventDate(on, 'until' in more ? more.until : undefined, say.language)}
              </time>
              <p>{told(fact)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={say('japan_title_law')}>{paragraphs(FACTS.law)}</Section>
      <Section title={say('japan_title_relays')}>
        <RelayCurve months={months} say={say} />
        {paragraphs(FACTS.relays)}
        <RelayTable months={months} say={say} />
      </Section>
      <Section title={say('japan_title_who')}>{paragraphs(FACTS.who)}</Section>
      <Section title={say('japan_title_elsewhere')}>
        <p>{told(loses)}</p>
        <CountryTable parts={parts} say={say} />
        <p>{told(keeps)}</p>
      </Section>
      <Section title={say('help_title')}>
        <ul>
          {FACTS.help.map((fact) => (
            <li key={fact}>{told(fact)}</li>
          ))}
        </ul>
      </Section>
      <Section title={say('japan_title_try')} class="on-screen">
        <ul>
          {SCENARIOS.map(([id, label]) => (
            <li key={id}>
              <a href={`/explainer.html?scenario=${id}&country=jp`}>{say(label)}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Sources numbers={numbers} open={new Set(numbers.keys())} sources={sources} say={say} />
    </main>
  );
}

function Section({
  title,
  children,
  ...more
}: {
  title: string;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    <section {...more}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
