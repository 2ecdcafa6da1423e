import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../components/shared/theme.css', import.meta.url), 'utf8');
const PALETTE = [...css.matchAll(/--(\w[\w-]*): light-dark\((#\w+), (#\w+)\)/g)].map(
  ([, name, light, dark]) => ({
    name: name ?? '',
    light: light ?? '',
    dark: dark ?? '',
  }),
);
const GROUNDS = PALETTE.filter(({ name }) => name === 'paper' || name.endsWith('wash'));
const LINES = ['line', 'edge'];
const INKS = PALETTE.filter(
  ({ name }) => !GROUNDS.some((ground) => ground.name === name) && !LINES.includes(name),
);
const EDGES = PALETTE.filter(({ name }) => name === 'edge').flatMap((edge) =>
  GROUNDS.filter(({ name }) => name === 'paper' || name === 'wash').map(
    (ground) => [ground.name, edge, ground] as const,
  ),
);
const PAIRS = INKS.flatMap((ink) => GROUNDS.map((ground) => [ink.name, ground.name, ink, ground] as const));

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(full.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('contrast is at least 4.5 : 1', () => {
  it('has colours to look at', () => expect(PAIRS.length).toBeGreaterThan(20));

  it.each(PAIRS)('%s on %s, light and dark', (_, __, ink, ground) => {
    expect(contrast(ink.light, ground.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink.dark, ground.dark)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the edge of a control stands out at 3 : 1', () => {
  it.each(EDGES)('on %s', (_, edge, ground) => {
    expect(contrast(edge.light, ground.light)).toBeGreaterThanOrEqual(3);
    expect(contrast(edge.dark, ground.dark)).toBeGreaterThanOrEqual(3);
  });
});
