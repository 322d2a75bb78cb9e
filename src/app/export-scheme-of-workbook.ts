import { fail, ok, type Result } from '../domain/result';
import { chooseScheme } from '../domain/schemes/choose-scheme';
import { exportScheme, type ExportedScheme, type ExportOptions } from '../domain/schemes/export-scheme';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { HostError, WorkbookHost } from '../workbook/host';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { readWorkbook } from '../workbook/reading/read-workbook';

/**
 * The indicator table of a workbook's main evaluation as a scheme; `chosen` null: scored by the scheme the workbook names, else
 * the shipped one. Fails where the workbook can not be read, or holds no indicators.
 */
export async function exportSchemeOfWorkbook(
  host: WorkbookHost,
  chosen: SchemeByYear | null,
  options: ExportOptions & { readonly corrections?: ReadingCorrections },
): Promise<Result<ExportedScheme, HostError>> {
  const snapshot = await host.read();
  if (!snapshot.ok) return snapshot;
  const input = readWorkbook(snapshot.value, options.corrections);
  if (!input.ok) return input;
  const { main } = input.value;
  if (main.indicators.length === 0) return fail(NO_INDICATORS);
  return ok(exportScheme(main, chooseScheme(main, chosen, true).scheme, options));
}

const NO_INDICATORS: HostError = {
  code: 'no-indicators',
  message: { zh: '工作簿里没有指标表', en: 'The workbook holds no indicator table' },
  fix: {
    zh: '换一个有指标表的工作簿，表头须有三级指标和分值等列',
    en: 'Use a workbook with an indicator table, whose header names the indicators and their weights',
  },
};
