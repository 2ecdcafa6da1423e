import { type Mark, SHAPES, type ShapeName } from './shapes.ts';

/** A shape in its hue. Hidden from screen readers: words always stand beside it. */
export function Shape({ shape, size }: { shape: ShapeName; size: number }) {
  return (
    <svg class="shape" data-shape={shape} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {SHAPES[shape].map((mark, index) => (
        <Drawn key={index} mark={mark} />
      ))}
    </svg>
  );
}

function Drawn({ mark }: { mark: Mark }) {
  switch (mark.type) {
    case 'disc':
      return <circle cx={mark.x} cy={mark.y} r={mark.r} />;
    case 'left-half':
      return <path d={`M${mark.x} ${mark.y - mark.r}a${mark.r} ${mark.r} 0 0 0 0 ${2 * mark.r}z`} />;
    case 'line':
      return (
        <line class="stroke" x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} stroke-width={mark.width} />
      );
    case 'arc':
      return (
        <circle
          class={mark.tone === 'direct' ? 'stroke direct' : 'stroke'}
          cx={mark.x}
          cy={mark.y}
          r={mark.r}
          stroke-width={mark.width}
          pathLength={360}
          stroke-dasharray={`${mark.to - mark.from} 360`}
          transform={`rotate(${mark.from} ${mark.x} ${mark.y})`}
        />
      );
  }
}
