import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { evaluateWorkbook, type EvaluatedWorkbook } from '../../../src/app/evaluate-workbook';
import { formatCell } from '../../../src/domain/cell-ref';
import type { Result } from '../../../src/domain/result';
import { isCellError } from '../../../src/domain/source-cell';
import { excelHost } from '../../../src/excel/excel-host';
import { givenValues } from '../../../src/workbench/model/calculator';
import { Workbook } from '../../../src/workbench/model/workbook';
import type { AppliedValues, HostError, WorkbookHost, WorkbookSnapshot } from '../../../src/workbook/host';
import type { SheetPlan } from '../../../src/workbook/sheet-plan';
import { openXlsx } from '../../../src/xlsx/xlsx-host';

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');
export const REFERENCE = 'guangzhou-cooperation-office-2021.xlsx';

/** A sample in the file host. */
export async function openSample(file: string): Promise<WorkbookHost> {
  const opened = await openXlsx(new Uint8Array(readFileSync(join(SAMPLES, file))));
  if (!opened.ok) throw new Error(opened.error.message.en);
  return opened.value;
}

/** What a sample holds, as the file host reads it. */
export async function sampleSnapshot(file: string): Promise<WorkbookSnapshot> {
  const read = await (await openSample(file)).read();
  if (!read.ok) throw new Error(read.error.message.en);
  return read.value;
}

/** A snapshot as a workbook that the stand-in has open. */
export function workbookOf(snapshot: WorkbookSnapshot): Workbook {
  const workbook = new Workbook({ year: 2022 });
  for (const { sheet: name, visible, cells, hiddenRows } of snapshot.sheets) {
    const sheet = workbook.addSheet(name);
    sheet.visibility = visible ? 'Visible' : 'Hidden';
    for (const { row, column, value, formula, numberFormat } of cells) {
      const shown = value === null ? '' : isCellError(value) ? value.error : value;
      sheet.put(row, column, shown, formula === undefined ? null : `=${formula}`);
      if (numberFormat !== 'General') {
        const area = { top: row, left: column, bottom: row, right: column };
        sheet.changeFormat(area, (format) => ({ ...format, numberFormat }));
      }
    }
    for (const row of hiddenRows) sheet.hideRow(row, true);
  }
  for (const { name, refersTo, hidden } of snapshot.names) {
    workbook.names.push({ name, formula: `=${refersTo}`, comment: '', visible: !hidden });
  }
  return workbook;
}

/** A host that remembers what went through it; formulas in the workbook calculate to the engine's values. */
export class WatchedHost implements WorkbookHost {
  plans: readonly SheetPlan[] = [];
  applied: AppliedValues = new Map();
  private readonly host: WorkbookHost;

  constructor(workbook: Workbook, patience = 10) {
    this.host = excelHost({ patience });
    workbook.calculator = givenValues(({ sheet, address }) => this.cached.get(`${sheet}!${address}`));
  }

  read(sheets?: readonly string[], signal?: AbortSignal) {
    return this.host.read(sheets, signal);
  }

  async apply(plans: readonly SheetPlan[], options: Parameters<WorkbookHost['apply']>[1] = {}) {
    this.plans = plans;
    for (const { name, cells } of plans) {
      for (const { row, column, content } of cells) {
        if (content.kind === 'formula') this.cached.set(`${name}!${formatCell(row, column)}`, content.cached);
      }
    }
    const applied = await this.host.apply(plans, options);
    if (applied.ok) this.applied = applied.value;
    return applied;
  }

  private readonly cached = new Map<string, number | string>();
}

/** 自评 as the pane runs it. */
export function evaluate(host: WorkbookHost): Promise<Result<EvaluatedWorkbook, HostError>> {
  return evaluateWorkbook(host, { scheme: null, language: 'zh', toolVersion: '0.0.0', earlier: null });
}
