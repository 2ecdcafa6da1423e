import { country } from '../../text/country.ts';
import { plainCount, plainShare } from '../../text/plain.ts';
import type { Say } from '../../text/say.ts';

/** What the relays of a country are, and hold of all capacity; shares are 0–1. */
export interface CountryPart {
  readonly country: string;
  readonly relays: number;
  readonly guardShare: number;
  readonly exits: number;
  readonly exitBandwidthShare: number;
}

interface Props {
  parts: readonly CountryPart[];
  say: Say;
}

/** What Tor would lose with each country. */
export function CountryTable({ parts, say }: Props) {
  const { language } = say;
  return (
    <table class="counts lost">
      <thead>
        <tr>
          <th scope="col">{say('japan_label_country')}</th>
          <th scope="col">{say('japan_label_relays')}</th>
          <th scope="col">{say('japan_label_guards')}</th>
          <th scope="col">{say('japan_label_exits')}</th>
          <th scope="col">{say('japan_label_bandwidth')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.country}>
            <th scope="row">{country(part.country, language)}</th>
            <td>{plainCount(part.relays, language)}</td>
            <td>{plainShare(part.guardShare, language)}</td>
            <td>{plainCount(part.exits, language)}</td>
            <td>{plainShare(part.exitBandwidthShare, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
