import type { Finding } from '../../../src/domain/findings/finding';
import type { CellValue, SourceCell } from '../../../src/domain/source-cell';
import { readActual } from '../../../src/domain/values/actual';
import type { ActualReading } from '../../../src/domain/values/actual';
import { readTarget } from '../../../src/domain/values/target';
import type { TargetReading } from '../../../src/domain/values/target';

/** A cell in column `column` of row 5 of the sheet 履职效能. */
export function cell(value: CellValue, numberFormat = 'General', column = 0): SourceCell {
  return { ref: { sheet: '履职效能', row: 4, column }, value, numberFormat };
}

export interface Beside {
  readonly nature?: CellValue;
  readonly unit?: CellValue;
  readonly cost?: boolean;
  readonly format?: string;
  readonly year?: number;
}

/** The target in column D, with its nature in C and its unit in E where given. */
export function target(value: CellValue, beside: Beside = {}): TargetReading {
  return readTarget({
    target: cell(value, beside.format, 3),
    nature: beside.nature === undefined ? undefined : cell(beside.nature, 'General', 2),
    unit: beside.unit === undefined ? undefined : cell(beside.unit, 'General', 4),
    costIndicator: beside.cost ?? false,
    indicator: '培训次数',
    year: beside.year ?? null,
  });
}

/** The actual in column F beside a target. */
export function actual(value: CellValue, beside: TargetReading, format?: string): ActualReading {
  return readActual(cell(value, format, 5), beside, '培训次数');
}

/** Codes of a reading's findings, whose texts must be complete in both languages. */
export function codes(reading: { readonly findings: readonly Finding[] }): string[] {
  for (const { message, fix } of reading.findings) {
    for (const text of [message.zh, message.en, fix.zh, fix.en])
      expect(text).not.toMatch(/\{\w+\}|^$|undefined/);
  }
  return reading.findings.map((finding) => finding.code);
}
