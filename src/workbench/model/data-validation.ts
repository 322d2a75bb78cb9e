import type { Area } from './area';

export type ValidationRule =
  | { readonly kind: 'List'; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: 'Decimal' | 'WholeNumber';
      readonly operator: string;
      readonly formula1: string | number;
      readonly formula2: string | number | null;
    }
  | { readonly kind: 'Custom'; readonly formula: string };

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
