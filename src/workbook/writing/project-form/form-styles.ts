import type { CellStyle } from '../../sheet-plan';
import { MONEY, PERCENT, SUMMARY_STYLES } from '../summary/styles';

const label = { ...SUMMARY_STYLES.label, font: { ...SUMMARY_STYLES.label.font, bold: true } } as const;

/** Every style of the printed form. */
export const FORM_STYLES = {
  title: SUMMARY_STYLES.title,
  year: { ...SUMMARY_STYLES.facts, horizontal: 'center' },
  status: SUMMARY_STYLES.status,
  label,
  text: SUMMARY_STYLES.text,
  center: SUMMARY_STYLES.label,
  figure: { ...SUMMARY_STYLES.label, wrap: false },
  money: { ...SUMMARY_STYLES.number, numberFormat: MONEY },
  totalPoints: { ...label, wrap: false },
  percent: { ...SUMMARY_STYLES.label, wrap: false, numberFormat: PERCENT },
  note: SUMMARY_STYLES.note,
  signature: { ...SUMMARY_STYLES.facts, wrap: false },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type FormStyle = keyof typeof FORM_STYLES;
