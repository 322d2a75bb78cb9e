import { ExcelEngine } from '../engine/excel-engine';
import { ExcelWire } from '../engine/excel-wire';
import type { Chart } from '../model/chart';
import type { Workbook } from '../model/workbook';
import { ChartLayer, type SheetPosition } from '../view/chart-layer';
import { GridView } from '../view/grid-view';
import { make } from './dom';
import type { PageSettings } from './settings';

/** A workbook that is open: what answers Excel's API for it. */
export interface OpenWorkbook {
  readonly engine: ExcelEngine;
  readonly wire: ExcelWire;
}

/** The place of the sheets: a grid, and the charts over it. */
export class Sheets {
  readonly element = make('main', { className: 'grid' });
  #grid: GridView | null = null;
  #isWaiting = false;
  readonly #charts = new ChartLayer();

  constructor(
    private readonly settings: PageSettings,
    private readonly refused: (reason: 'locked' | 'unsupported') => void,
  ) {
    new ResizeObserver(() => this.#drawSoon()).observe(this.element);
  }

  get workbook(): Workbook | null {
    return this.#grid?.workbook ?? null;
  }

  /** Shows a workbook in place of the one before. */
  show(workbook: Workbook): OpenWorkbook {
    this.#grid?.dispose();
    const container = make('div', { className: 'univer' });
    this.element.replaceChildren(container, this.#charts.element);
    const engine = new ExcelEngine(workbook, { version: this.settings.version });
    const wire = new ExcelWire(engine);
    this.#grid = new GridView(container, workbook, this.settings, {
      refused: this.refused,
      editing: (isEditing) => {
        wire.isCellBeingEdited = isEditing;
      },
      moved: () => this.#drawSoon(),
    });
    return { engine, wire };
  }

  #drawSoon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#draw();
    });
  }

  #draw(): void {
    const grid = this.#grid;
    const port = grid?.viewport() ?? null;
    if (grid === null) return;
    const positionOf = (chart: Chart): SheetPosition | null =>
      port?.positionOf(chart.left, chart.top) ?? null;
    this.#charts.draw(grid.workbook, port === null ? null : grid.workbook.activeSheet, positionOf);
    if (port === null) return;
    const frame = this.element.getBoundingClientRect();
    Object.assign(this.#charts.element.style, {
      left: `${String(port.left - frame.left)}px`,
      top: `${String(port.top - frame.top)}px`,
      width: `${String(port.width)}px`,
      height: `${String(port.height)}px`,
    });
  }
}
