import { PNG } from 'pngjs';

/** `icon`: a table with a bar that is measured; `evaluate`: the same sheet with a tick. */
export type IconName = 'icon' | 'evaluate';

type Colour = readonly [number, number, number];

const GREEN: Colour = [0x10, 0x7c, 0x41];
const WHITE: Colour = [0xff, 0xff, 0xff];
const BLUE: Colour = [0x0f, 0x6c, 0xbd];

/** A rectangle on the grid of 16 units; its edges are drawn on whole pixels, so they are sharp at every size. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly colour: Colour;
}

const SHEET: readonly Box[] = [
  { left: 1, top: 1, right: 15, bottom: 15, colour: GREEN },
  { left: 2, top: 5, right: 14, bottom: 14, colour: WHITE },
];

const BARS: readonly Box[] = [
  { left: 3, top: 6, right: 13, bottom: 8, colour: GREEN },
  { left: 3, top: 9, right: 10, bottom: 11, colour: BLUE },
  { left: 3, top: 12, right: 7, bottom: 13, colour: GREEN },
];

/** A tick as two strokes, each from one point of the grid to the next. */
const TICK: readonly (readonly [x: number, y: number])[] = [
  [4, 9.5],
  [6.5, 12],
  [12, 6.5],
];
const HALF_STROKE = 0.95;

/** One icon as a PNG file, `size` pixels square, transparent around the sheet. Drawn anew at each size, never scaled. */
export function drawIcon(name: IconName, size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  const paint = (x: number, y: number, colour: Colour): void => {
    png.data.set([...colour, 0xff], (y * size + x) * 4);
  };
  for (const { left, top, right, bottom, colour } of name === 'icon' ? [...SHEET, ...BARS] : SHEET) {
    const pixel = (unit: number): number => Math.round((unit * size) / 16);
    for (let y = pixel(top); y < pixel(bottom); y++) {
      for (let x = pixel(left); x < pixel(right); x++) paint(x, y, colour);
    }
  }
  if (name === 'evaluate') {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        if (isInTick(((x + 0.5) * 16) / size, ((y + 0.5) * 16) / size)) paint(x, y, BLUE);
      }
    }
  }
  return PNG.sync.write(png);
}

/** Whether a point of the grid lies on one of the strokes. */
function isInTick(x: number, y: number): boolean {
  return TICK.slice(1).some(([x1, y1], index) => {
    const [x0, y0] = TICK[index] ?? [x1, y1];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - x0 - along * dx, y - y0 - along * dy) <= HALF_STROKE;
  });
}
