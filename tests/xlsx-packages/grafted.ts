import { openXlsx } from '../../src/xlsx/xlsx-host';
import { wholePlan } from './plan';
import type { XlsxHost } from '../../src/xlsx/xlsx-host';

/** The sheet that these tests put into a workbook. */
export const GRAFTED_SHEET = '自评汇总（测试）';

/** Opens a workbook; throws where it is refused. */
export async function openWorkbook(bytes: Uint8Array): Promise<XlsxHost> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message.en);
  return opened.value;
}

/** A workbook with `wholePlan` applied. */
export async function grafted(bytes: Uint8Array): Promise<XlsxHost> {
  const host = await openWorkbook(bytes);
  const result = await host.apply([wholePlan(GRAFTED_SHEET)], {});
  if (!result.ok) throw new Error(result.error.message.en);
  return host;
}
