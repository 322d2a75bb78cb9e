import type { IRange } from '@univerjs/core';
import type { Area } from '../model/area';

/** Screens count 96 dots where points are 72. */
export const pixels = (points: number): number => (points * 96) / 72;

export const univerRange = (area: Area): IRange => ({
  startRow: area.top,
  startColumn: area.left,
  endRow: area.bottom,
  endColumn: area.right,
});
