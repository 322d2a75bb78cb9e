import type { Language } from '../../../domain/bilingual';
import type { KeptTexts } from './kept-regions';

/** What a summary needs besides the evaluation. */
export interface SummaryOptions {
  /** The tab's name, as `chooseSheetName` gave it. */
  readonly sheetName: string;
  /** Hidden name that marks the sheet as ours. */
  readonly owner: string;
  /** Ends the defined names of further evaluations of the same workbook; empty for the main one. */
  readonly namesSuffix: string;
  readonly kept: KeptTexts;
  readonly toolVersion: string;
  /** SHA-256 of the input, hexadecimal. */
  readonly inputHash: string;
  /** Language of explanations and findings; headings are Chinese, with English beside them for `en`. */
  readonly language: Language;
}
