import { PNG } from 'pngjs';

/** `icon`: a table with a bar that is measured; `evaluate`: the same sheet with a tick. */
export type IconName = 'icon' | 'evaluate';

type Colour = readonly [number, number, number];

const GREEN: Colour = [0x10, 0x7c, 0x41];
const WHITE: Colour = [0xff, 0xff, 0xff];
const BLUE: Colour = [0x0f, 0x6c, 0xbd];

/** A rectangle on the grid of 16 units; edges on whole units are sharp at every size that is a multiple of 16. */
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

/** Steps of one unit down and up: a tick that stays sharp at 16 pixels. */
const TICK: readonly Box[] = [
  [3, 9],
  [4, 10],
  [5, 11],
  [6, 10],
  [7, 9],
  [8, 8],
  [9, 7],
  [10, 6],
].map(([left = 0, top = 0]) => ({ left, top, right: left + 2, bottom: top + 2, colour: BLUE }));

const BOXES: Readonly<Record<IconName, readonly Box[]>> = {
  icon: [...SHEET, ...BARS],
  evaluate: [...SHEET, ...TICK],
};

/** One icon as a PNG file, `size` pixels square, transparent around the sheet. Drawn anew at each size, never scaled. */
export function drawIcon(name: IconName, size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  for (const { left, top, right, bottom, colour } of BOXES[name]) {
    const [x0, y0, x1, y1] = [left, top, right, bottom].map((unit) => Math.round((unit * size) / 16));
    for (let y = y0 ?? 0; y < (y1 ?? 0); y++) {
      for (let x = x0 ?? 0; x < (x1 ?? 0); x++) {
        png.data.set([...colour, 0xff], (y * size + x) * 4);
      }
    }
  }
  return PNG.sync.write(png);
}
