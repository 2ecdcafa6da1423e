import type { SourceId } from '../../utils/model/citation.ts';
import { OtherPages } from '../shared/OtherPages.tsx';
import { Case2013 } from './Case2013.tsx';
import { CountryBars } from './CountryBars.tsx';
import type { ExplainerProps } from './explainer-props.ts';
import { Glossary } from './Glossary.tsx';
import { ListAges } from './ListAges.tsx';
import { Notes } from './Notes.tsx';
import { Sources } from './Sources.tsx';
import { Steps } from './Steps.tsx';

interface Props
  extends Pick<
    ExplainerProps,
    | 'chosen'
    | 'situation'
    | 'relays'
    | 'cites'
    | 'topCountries'
    | 'ages'
    | 'agesDate'
    | 'dials'
    | 'sources'
    | 'say'
  > {
  numbers: ReadonlyMap<SourceId, number>;
  /** The sources of what is not folded. */
  open: ReadonlySet<SourceId>;
}

/** What lies below the first screen: it comes after the first frame. */
export function Below(props: Props) {
  const { chosen, situation, relays, cites, numbers, say } = props;
  const { sections } = cites;
  const cited = { numbers, say };
  return (
    <>
      <Steps steps={chosen.forecast.steps} cited={cites.steps} {...cited} />
      <section class="before">
        <h2>{say('safety_title')}</h2>
        <Notes topic="legal" isOpen cited={cites.notes} {...cited} />
        <Notes topic="ordinary" cited={cites.notes} {...cited} />
        <Notes topic="help" cited={cites.notes} {...cited} />
      </section>
      <OtherPages say={say} />
      <CountryBars
        countries={props.topCountries}
        own={situation.country}
        relays={relays}
        cited={sections.bars_countries}
        {...cited}
      />
      <ListAges
        ages={props.ages}
        chosen={props.dials.listAge}
        date={props.agesDate}
        cited={sections.bars_ages}
        {...cited}
      />
      <Case2013 cited={sections.case_2013} {...cited} />
      <Glossary cited={cites.words} {...cited} />
      <Sources numbers={numbers} open={props.open} sources={props.sources} say={say} />
    </>
  );
}
