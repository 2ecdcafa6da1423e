import type { Scenario } from '../../utils/model/scenario.ts';
import { Select } from '../shared/Select.tsx';
import type { Say } from '../text/say.ts';

interface Props {
  scenarios: readonly Scenario[];
  chosen: Scenario;
  say: Say;
  hrefOf: (scenario: Scenario) => string;
  onScenario: (scenario: Scenario) => void;
}

/**
 * Every scenario is a link, so that it can be opened in another tab, bookmarked and shared. On a narrow screen, where the
 * list would stand before the answer, one line lets a scenario be picked: the styles show the one or the other.
 */
export function ScenarioList({ scenarios, chosen, say, hrefOf, onScenario }: Props) {
  return (
    <>
      <Select
        class="scenario-pick"
        label={say('scenarios_label')}
        value={chosen.id}
        options={scenarios.map(({ id }) => ({ value: id, text: say.about('scenario', id) }))}
        onSelect={(value) => {
          const picked = scenarios.find(({ id }) => id === value);
          if (picked !== undefined) onScenario(picked);
        }}
      />
      <ul class="scenarios">
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <a
              href={hrefOf(scenario)}
              aria-current={scenario.id === chosen.id ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onScenario(scenario);
              }}
            >
              <strong>{say.about('scenario', scenario.id)}</strong> <em>{say.of('by', scenario.by)}</em>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
