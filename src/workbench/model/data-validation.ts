import type { Area } from './area';

export type ValidationRule =
  | { readonly kind: 'List'; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: BoundedRuleKind;
      readonly operator: string;
      readonly formula1: string | number;
      readonly formula2: string | number | null;
    }
  | { readonly kind: 'Custom'; readonly formula: string };

export type BoundedRuleKind = 'Decimal' | 'WholeNumber' | 'Date' | 'Time' | 'TextLength';

/** Rules with one or two bounds, by the names that the API and a file give them. */
export const BOUNDED_RULES: Readonly<
  Record<BoundedRuleKind, { readonly api: string; readonly file: string }>
> = {
  Decimal: { api: 'decimal', file: 'decimal' },
  WholeNumber: { api: 'wholeNumber', file: 'whole' },
  Date: { api: 'date', file: 'date' },
  Time: { api: 'time', file: 'time' },
  TextLength: { api: 'textLength', file: 'textLength' },
};

/** What one area takes. Without a rule anything, and only the prompt is shown. */
export interface DataValidation {
  readonly area: Area;
  rule: ValidationRule | null;
  ignoreBlanks: boolean;
  prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

export function newDataValidation(area: Area): DataValidation {
  return {
    area,
    rule: null,
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: '', message: '' },
    errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  };
}
