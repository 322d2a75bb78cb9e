import type { Chart } from '../model/chart';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';
import { chartSvg } from './chart-svg';

/** Where a point of a sheet lies on the screen now, in pixels from the layer's own corner. */
export interface SheetPosition {
  readonly left: number;
  readonly top: number;
  /** Pixels a point of the sheet. */
  readonly scale: number;
}

/** Charts drawn over the cells they lie on: Univer's open packages have none. They take no clicks. */
export class ChartLayer {
  readonly element = document.createElement('div');
  readonly #drawn = new Map<Chart, { readonly element: HTMLElement; markup: string }>();

  constructor() {
    this.element.className = 'chart-layer';
  }

  /** Draws the charts of a sheet, each at `positionOf` its upper left corner; null hides a chart. */
  draw(
    workbook: Workbook,
    sheet: Worksheet | null,
    positionOf: (chart: Chart) => SheetPosition | null,
  ): void {
    const charts = sheet?.charts ?? [];
    for (const [chart, { element }] of this.#drawn) {
      if (charts.includes(chart)) continue;
      element.remove();
      this.#drawn.delete(chart);
    }
    for (const chart of charts) {
      const { element } = this.#show(chart, workbook);
      const position = positionOf(chart);
      element.hidden = position === null;
      if (position === null) continue;
      Object.assign(element.style, {
        left: `${String(position.left)}px`,
        top: `${String(position.top)}px`,
        width: `${String(chart.width * position.scale)}px`,
        height: `${String(chart.height * position.scale)}px`,
      });
    }
  }

  #show(chart: Chart, workbook: Workbook): { readonly element: HTMLElement; markup: string } {
    const known = this.#drawn.get(chart) ?? { element: document.createElement('div'), markup: '' };
    const markup = chartSvg(chart, workbook);
    if (known.markup !== markup) known.element.innerHTML = markup;
    known.markup = markup;
    known.element.className = 'chart';
    if (!this.#drawn.has(chart)) this.element.append(known.element);
    this.#drawn.set(chart, known);
    return known;
  }
}
