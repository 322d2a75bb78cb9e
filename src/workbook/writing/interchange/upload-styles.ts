import type { CellStyle } from '../../sheet-plan';
import { pointsFormat } from '../summary/point-formats';
import { SUMMARY_STYLES } from '../summary/styles';

/** Styles of the upload sheet, in the look of the summary; points get their places from {@link uploadStyles}. */
const UPLOAD_STYLES = {
  header: SUMMARY_STYLES.header,
  text: SUMMARY_STYLES.text,
  centred: SUMMARY_STYLES.label,
  number: SUMMARY_STYLES.number,
  points: SUMMARY_STYLES.number,
  /** The cell holds percent points; a sign that does not multiply tells them from a fraction of 1. */
  percentPoints: { ...SUMMARY_STYLES.number, numberFormat: 'General"%"' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The styles with scores of so many places. */
export function uploadStyles(scorePlaces: number): Readonly<Record<UploadStyle, CellStyle>> {
  return { ...UPLOAD_STYLES, points: { ...UPLOAD_STYLES.points, numberFormat: pointsFormat(scorePlaces) } };
}

export type UploadStyle = keyof typeof UPLOAD_STYLES;
