import { cellNumber, decimal } from '../../domain/decimal';

/** A number as a cell holds it, and the format that shows it as it is printed. */
export interface PrintedNumber {
  readonly value: number;
  readonly format: string;
}

const PRINTED = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%)?$/;

/** The number a cell of a table prints, such as `127,052.62` or `98.64%`; null for what is no number, such as `不适用`. */
export function printedNumber(text: string): PrintedNumber | null {
  const [, sign = '', digits = '', fraction = '', percent = ''] = PRINTED.exec(text) ?? [];
  if (digits === '') return null;
  const stated = decimal(`${sign}${digits.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}`);
  const places = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  const whole = digits.includes(',') ? '#,##0' : '0';
  return percent === ''
    ? { value: cellNumber(stated), format: `${whole}${places}` }
    : { value: cellNumber(stated.times('0.01')), format: `${whole}${places}%` };
}
