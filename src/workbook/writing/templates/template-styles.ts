import type { CellStyle } from '../../sheet-plan';
import { MONEY, PERCENT, POINTS, SUMMARY_STYLES } from '../summary/styles';

/** Light, so that it costs little toner: a cell to fill. */
const TO_FILL = 'FFF8E1';

const input = { ...SUMMARY_STYLES.text, fill: TO_FILL, unlocked: true } as const satisfies CellStyle;
const computed = { ...SUMMARY_STYLES.number, font: { ...SUMMARY_STYLES.number.font, bold: true } } as const;

/** Every style of the template sheets. Cells to fill are coloured and unlocked, all others locked. */
export const TEMPLATE_STYLES = {
  title: SUMMARY_STYLES.title,
  section: SUMMARY_STYLES.section,
  header: SUMMARY_STYLES.header,
  label: SUMMARY_STYLES.label,
  text: SUMMARY_STYLES.text,
  caption: SUMMARY_STYLES.factsRight,
  note: { ...SUMMARY_STYLES.note, font: { ...SUMMARY_STYLES.note.font, size: 10 } },
  guide: { ...SUMMARY_STYLES.facts, font: { ...SUMMARY_STYLES.facts.font, size: 11 } },
  legend: { ...input, font: { ...input.font, size: 11 }, unlocked: false },
  input,
  inputTop: { ...input, vertical: 'top' },
  inputCenter: { ...input, horizontal: 'center' },
  inputMoney: { ...input, horizontal: 'right', wrap: false, numberFormat: MONEY },
  inputPoints: { ...input, horizontal: 'right', wrap: false, numberFormat: 'General' },
  inputYear: { ...input, numberFormat: '0' },
  inputDate: { ...input, numberFormat: 'yyyy-mm-dd' },
  sumLabel: SUMMARY_STYLES.subtotalLabel,
  sumText: SUMMARY_STYLES.subtotalText,
  money: { ...computed, numberFormat: MONEY },
  points: { ...computed, numberFormat: POINTS },
  percent: { ...SUMMARY_STYLES.number, numberFormat: PERCENT },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type TemplateStyle = keyof typeof TEMPLATE_STYLES;
