/**
 * Draws every icon into public/icon: each state for light and dark toolbars, and the extension's own.
 * The shapes are the popup's; the pixels come from signed distances, so the same files come out anywhere.
 * Run: node scripts/icons.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { type Mark, STATES, type State } from '../components/shared/shapes.ts';

type Colour = readonly [red: number, green: number, blue: number];
/** `light` is drawn for a light toolbar. */
type Toolbar = 'light' | 'dark';

const VIOLET = { light: [86, 58, 166], dark: [185, 165, 248] } satisfies Record<Toolbar, Colour>;
const AMBER = { light: [131, 81, 0], dark: [234, 181, 82] } satisfies Record<Toolbar, Colour>;
const RED = { light: [173, 33, 41], dark: [255, 148, 144] } satisfies Record<Toolbar, Colour>;
const GREY = { light: [95, 93, 105], dark: [190, 187, 200] } satisfies Record<Toolbar, Colour>;
const HUE = { tor: VIOLET, mixed: VIOLET, 'not-tor': AMBER, blocked: RED, unknown: GREY };
const INK: Colour = [38, 35, 54];
const WHITE: Colour = [255, 255, 255];

const TOOLBAR_SIZES = [16, 32, 48];
const OWN_SIZES = [16, 32, 48, 128];

/** Something to paint, by its signed distance: negative inside, in units of the 16-grid. */
export interface Layer {
  distance(x: number, y: number): number;
  colour: Colour;
}

export const stateLayers = (state: State, toolbar: Toolbar): Layer[] =>
  STATES[state].map((mark) => ({
    distance: (x, y) => distance(mark, x, y),
    colour: (mark.type === 'arc' && mark.tone === 'direct' ? AMBER : HUE[state])[toolbar],
  }));

/** Rings on a dark plate, in no state's hue. Stores want a margin around the biggest. */
function ownLayers(size: number): Layer[] {
  const scale = size === 128 ? 0.75 : 1;
  const shrunk = (draw: Layer['distance'], by: number): Layer['distance'] => {
    return (x, y) => draw(8 + (x - 8) / by, 8 + (y - 8) / by) * by;
  };
  const plate = (x: number, y: number) => {
    const dx = Math.max(Math.abs(x - 8) - 4.5, 0);
    const dy = Math.max(Math.abs(y - 8) - 4.5, 0);
    return Math.hypot(dx, dy) - 3.5;
  };
  const rings = STATES.tor.map((mark) => ({
    distance: shrunk((x, y) => distance(mark, x, y), scale * 0.8),
    colour: WHITE,
  }));
  return [{ distance: shrunk(plate, scale), colour: INK }, ...rings];
}

function distance(mark: Mark, x: number, y: number): number {
  switch (mark.type) {
    case 'disc':
      return Math.hypot(x - mark.x, y - mark.y) - mark.r;
    case 'left-half':
      return Math.max(Math.hypot(x - mark.x, y - mark.y) - mark.r, x - mark.x);
    case 'line': {
      const [dx, dy] = [mark.x2 - mark.x1, mark.y2 - mark.y1];
      const along = ((x - mark.x1) * dx + (y - mark.y1) * dy) / (dx * dx + dy * dy);
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(x - mark.x1 - t * dx, y - mark.y1 - t * dy) - mark.width / 2;
    }
    case 'arc': {
      const angle = (Math.atan2(y - mark.y, x - mark.x) * 180) / Math.PI;
      if ((((angle - mark.from) % 360) + 360) % 360 <= mark.to - mark.from) {
        return Math.abs(Math.hypot(x - mark.x, y - mark.y) - mark.r) - mark.width / 2;
      }
      const ends = [mark.from, mark.to].map((degrees) => {
        const radians = (degrees * Math.PI) / 180;
        return Math.hypot(x - mark.x - mark.r * Math.cos(radians), y - mark.y - mark.r * Math.sin(radians));
      });
      return Math.min(...ends) - mark.width / 2;
    }
  }
}

/** RGBA, row by row. A pixel is covered as far as its centre lies inside, over one pixel's width. */
export function paint(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let index = 0; index < size * size; index++) {
    const x = (((index % size) + 0.5) * 16) / size;
    const y = ((Math.floor(index / size) + 0.5) * 16) / size;
    let [red, green, blue, alpha] = [0, 0, 0, 0];
    for (const { distance, colour } of layers) {
      const cover = Math.min(1, Math.max(0, 0.5 - (distance(x, y) * size) / 16));
      const kept = alpha * (1 - cover);
      const total = cover + kept;
      if (total === 0) continue;
      red = (colour[0] * cover + red * kept) / total;
      green = (colour[1] * cover + green * kept) / total;
      blue = (colour[2] * cover + blue * kept) / total;
      alpha = total;
    }
    pixels.set([red, green, blue, alpha * 255].map(Math.round), index * 4);
  }
  return pixels;
}

/** PNG (RFC 2083): 8-bit RGBA, no filter. */
function png(pixels: Uint8Array, size: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    Buffer.from([0]),
    pixels.subarray(row * size * 4, (row + 1) * size * 4),
  ]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

if (import.meta.main) {
  const folder = new URL('../public/icon/', import.meta.url);
  const write = (name: string, layers: Layer[], size: number) =>
    writeFileSync(new URL(`${name}.png`, folder), png(paint(layers, size), size));
  const states: readonly State[] = ['tor', 'not-tor', 'mixed', 'unknown', 'blocked'];
  const toolbars: readonly Toolbar[] = ['light', 'dark'];
  mkdirSync(folder, { recursive: true });
  for (const state of states) {
    for (const toolbar of toolbars) {
      for (const size of TOOLBAR_SIZES) {
        write(`${state}-${toolbar}-${size}`, stateLayers(state, toolbar), size);
      }
    }
  }
  for (const size of OWN_SIZES) write(`${size}`, ownLayers(size), size);
}
