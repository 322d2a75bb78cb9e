import type { Area } from './area';

/** One end of a data bar. */
export interface BarBound {
  readonly type: string;
  readonly formula?: string;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  readonly type: 'Custom' | 'DataBar';
  stopIfTrue: boolean;
  /** Custom: with or without `=`, as written. */
  formula: string;
  fontColor: string | null;
  bold: boolean | null;
  fill: string | null;
  /** Data bar. */
  lower: BarBound;
  upper: BarBound;
  barColor: string;
  gradient: boolean;
  showBarOnly: boolean;
}

export function newConditionalFormat(
  id: string,
  type: ConditionalFormat['type'],
  area: Area,
): ConditionalFormat {
  return {
    id,
    area,
    type,
    stopIfTrue: false,
    formula: '',
    fontColor: null,
    bold: null,
    fill: null,
    lower: { type: 'Automatic' },
    upper: { type: 'Automatic' },
    barColor: '#638EC6',
    gradient: true,
    showBarOnly: false,
  };
}
