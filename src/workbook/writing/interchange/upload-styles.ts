import type { CellStyle } from '../../sheet-plan';
import { SUMMARY_STYLES } from '../summary/styles';

/** Styles of the upload sheet, in the look of the summary. */
export const UPLOAD_STYLES = {
  header: SUMMARY_STYLES.header,
  text: SUMMARY_STYLES.text,
  centred: SUMMARY_STYLES.label,
  number: SUMMARY_STYLES.number,
  points: { ...SUMMARY_STYLES.number, numberFormat: '0.00' },
  /** The cell holds percent points; a sign that does not multiply tells them from a fraction of 1. */
  percentPoints: { ...SUMMARY_STYLES.number, numberFormat: 'General"%"' },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type UploadStyle = keyof typeof UPLOAD_STYLES;
