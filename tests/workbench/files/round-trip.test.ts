import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readWorkbook } from '../../../src/workbench/files/read/read-workbook';
import { writeWorkbook } from '../../../src/workbench/files/write/write-workbook';
import { univerCalculator } from '../../../src/workbench/calculator/univer-calculator';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { evaluate, REFERENCE, WatchedHost } from '../../excel/support/open-in-excel';
import { sheetState } from '../../excel/support/workbook-state';
import { startExcel } from '../../support/office/start-excel';

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');

function open(bytes: Uint8Array): Workbook {
  const read = readWorkbook(bytes, 'x.xlsx');
  if (read === null) throw new Error('no workbook');
  return read.workbook;
}

/** What a file keeps: sizes to a hundred-thousandth of a point, and no looks of what is not shown. */
function kept(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(5));
  if (Array.isArray(value)) return value.map(kept);
  if (value instanceof Map) return [...value].map(kept);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isHiddenLegend = entries.some(([name, each]) => name === 'legendVisible' && each === false);
  return Object.fromEntries(
    entries
      .filter(([name]) => !(isHiddenLegend && name === 'legendFont'))
      .map(([name, each]) => [name, kept(each)]),
  );
}

const state = (workbook: Workbook): unknown =>
  kept({
    sheets: workbook.sheets.map(sheetState),
    names: workbook.names,
    active: workbook.activeSheet?.name,
    mode: workbook.calculationMode,
    isStructureProtected: workbook.isStructureProtected,
  });

test.each([REFERENCE, 'project-form-2021.xlsx', 'faulty-2021.xlsx'])(
  '%s, evaluated, comes back from its file as it was',
  async (file) => {
    const workbook = open(readFileSync(join(SAMPLES, file)));
    const excel = startExcel({ workbook, apiSet: '1.14' });
    const host = new WatchedHost(workbook);
    workbook.calculator = univerCalculator();
    expect((await evaluate(host)).ok).toBe(true);
    excel.stop();
    expect(workbook.sheet('自评汇总')).not.toBeNull();
    expect(state(open(writeWorkbook(workbook)))).toEqual(state(workbook));
  },
);
