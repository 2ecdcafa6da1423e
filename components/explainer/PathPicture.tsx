import type { Picture } from '../../utils/model/forecast.ts';
import type { Say } from '../text/say.ts';
import { type Drawing, drawingOf, HEIGHT, NODES, WIDTH } from './drawing.ts';

/** The path from the person to a site, where it is cut, and the way around. The caption says the same in words. */
export function PathPicture({ picture, say }: { picture: Picture; say: Say }) {
  const drawing = drawingOf(picture);
  const words = [say.of('cut', picture.cut), say.of('round', picture.round)];
  return (
    <figure class="path" data-cut={picture.cut}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {drawing.whole.map((d) => (
          <path key={d} class="way" d={d} />
        ))}
        {drawing.cut.map((d) => (
          <path key={d} class="way gone" d={d} />
        ))}
        {drawing.round.map((d) => (
          <path key={d} class="way round" d={d} />
        ))}
        {Object.entries(NODES).map(([name, { x, y }]) => (
          <circle
            key={name}
            class={drawing.faded.includes(name) ? 'node faded' : 'node'}
            cx={x}
            cy={y}
            r="12"
          />
        ))}
        {keysOf(NODES).map((name) => (
          <text key={name} x={NODES[name].x} y={NODES[name].y - 22}>
            {say.of('picture', name)}
          </text>
        ))}
        {drawing.more.map(({ x, y, name, tone }) => (
          <g key={name} class={tone}>
            <circle class="node" cx={x} cy={y} r="11" />
            <text x={x} y={y + 26}>
              {say.of('picture', name)}
            </text>
          </g>
        ))}
        <Cross at={drawing.cross} />
      </svg>
      <figcaption>
        <span class="legend-cut">{words[0]}</span>
        <span class={picture.round === 'none' ? 'legend-none' : 'legend-round'}>{words[1]}</span>
        <span class="unseen">{say('picture_text', ...words)}</span>
      </figcaption>
    </figure>
  );
}

/** A square with a bar, so that "cut" does not depend on colour. It moves when the scenario changes. */
function Cross({ at: { x, y } }: { at: Drawing['cross'] }) {
  return (
    <g class="cross" style={{ transform: `translate(${x}px, ${y}px)` }}>
      <rect x="-13" y="-13" width="26" height="26" rx="4" />
      <line x1="-7" y1="7" x2="7" y2="-7" />
    </g>
  );
}

function keysOf<Key extends string>(record: Record<Key, unknown>): readonly Key[] {
  const names = Object.keys(record);
  return names.filter((name): name is Key => name in record);
}
