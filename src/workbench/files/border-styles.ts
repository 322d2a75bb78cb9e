import type { Border } from '../model/cell';

/** The file's name of a line, with the style and weight that Excel's API gives it. */
const LINES: readonly (readonly [file: string, style: string, weight: string])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['hair', 'Continuous', 'Hairline'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];

export function borderFromFile(style: string, color: string): Border | null {
  const line = LINES.find(([file]) => file === style);
  return line === undefined ? null : { style: line[1], weight: line[2], color };
}

/** Null where there is no line. A weight that the file does not know with this style gives the style's first. */
export function borderForFile({ style, weight }: Border): string | null {
  const ofStyle = LINES.filter(([, each]) => each === style);
  return (ofStyle.find(([, , each]) => each === weight) ?? ofStyle[0])?.[0] ?? null;
}
