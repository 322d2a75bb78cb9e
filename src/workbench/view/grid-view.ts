import {
  CommandType,
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEnUS from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalZhCN from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  UniverSheetsCorePreset,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import { defaultTheme } from '@univerjs/themes';
import type { WorkbookChanges } from '../model/changes';
import { editByHand, selectByHand, type UserEdit } from '../model/user-edit';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';
import { scrolledView, type Scrolled, type ScrolledView } from './scrolled-view';
import { ShownCells } from './shown-cells';
import { structureOf } from './structure';
import { editsIn, type TypedText } from './typed-cells';
import { univerRange } from './univer-geometry';
import { univerSnapshot } from './univer-snapshot';

/** What the view tells the page. */
export interface GridEvents {
  /** An edit that was not taken: the cell is locked, or the view can not do it. */
  refused(reason: 'locked' | 'unsupported'): void;
  /** The cursor stands in a cell. */
  editing(isEditing: boolean): void;
  /** Something was drawn anew, scrolled or zoomed: what lies over the cells moves along. */
  moved(): void;
}

export interface GridOptions {
  readonly language: 'zh' | 'en';
  readonly isDark: boolean;
}

/** Marks what the view itself does to Univer. */
const OWN = 'workbench';

/**
 * Shows a workbook in Univer, whose copy of it is only for show: what is typed goes to the model, and what the model then
 * holds comes back. Cells are sent one by one; any other change opens the whole workbook anew.
 */
export class GridView {
  readonly #univer: Univer;
  readonly #commands: ICommandService;
  readonly #cells = new ShownCells();
  readonly #end: () => void;
  readonly api: FUniver;
  #openings = 0;
  #structure = '';
  #isOwn = false;
  #typed: TypedText | null = null;
  readonly #scrolled = new Map<string, Scrolled>();

  constructor(
    private readonly container: HTMLElement,
    readonly workbook: Workbook,
    private readonly options: GridOptions,
    private readonly events: GridEvents,
  ) {
    const isChinese = options.language === 'zh';
    const locale = isChinese ? LocaleType.ZH_CN : LocaleType.EN_US;
    const words = isChinese ? { ...zhCN, ...conditionalZhCN } : { ...enUS, ...conditionalEnUS };
    this.#univer = new Univer({
      locale,
      locales: { [locale]: words },
      theme: defaultTheme,
      darkMode: options.isDark,
      logLevel: LogLevel.ERROR,
    });
    const presets = [
      UniverSheetsCorePreset({
        container,
        toolbar: false,
        contextMenu: false,
        footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
        disableAutoFocus: true,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      UniverSheetsConditionalFormattingPreset(),
    ];
    for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
      if (Array.isArray(plugin)) this.#univer.registerPlugin(plugin[0], plugin[1]);
      else this.#univer.registerPlugin(plugin);
    }
    this.api = FUniver.newAPI(this.#univer);
    this.#commands = this.#univer.__getInjector().get(ICommandService);
    this.#commands.onCommandExecuted((info, given) => this.#heed(info, given));
    this.#watch();
    this.#open();
    this.#end = workbook.changes.subscribe((changes) => this.#follow(changes));
  }

  dispose(): void {
    this.#end();
    this.#univer.dispose();
  }

  /** The sheet in front. */
  get sheet(): Worksheet | null {
    return this.workbook.activeSheet;
  }

  /** The part of the screen in which cells scroll; null before anything is drawn. */
  viewport(): ScrolledView | null {
    const { activeSheet } = this.workbook;
    const canvas = this.container.querySelector('canvas[id*="sheet-main-canvas"]');
    const shown = this.api.getActiveWorkbook()?.getActiveSheet();
    const skeleton = shown?.getSkeleton();
    if (canvas === null || activeSheet === null || shown === undefined || !skeleton) return null;
    return scrolledView(activeSheet, canvas.getBoundingClientRect(), {
      headers: { left: skeleton.rowHeaderWidth, top: skeleton.columnHeaderHeight },
      scrolled: this.#scrolled.get(activeSheet.id) ?? { x: 0, y: 0 },
      zoom: shown.getZoom(),
    });
  }

  #watch(): void {
    const { api, events } = this;
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      this.#typed = isConfirm ? { row, column, text: value.toPlainText().replace(/\r?\n$/, '') } : null;
    });
    api.addEvent(api.Event.SheetEditStarted, () => events.editing(true));
    api.addEvent(api.Event.SheetEditEnded, () => events.editing(false));
    api.addEvent(api.Event.Scroll, ({ worksheet, scrollX, scrollY }) => {
      this.#scrolled.set(worksheet.getSheetId(), { x: scrollX, y: scrollY });
      events.moved();
    });
    api.addEvent(api.Event.SheetZoomChanged, () => events.moved());
    api.addEvent(api.Event.SheetSkeletonChanged, () => events.moved());
  }

  /** Opens the workbook in Univer as it is now. */
  #open(): void {
    this.#asOwn(() => {
      const before = this.api.getActiveWorkbook()?.getId();
      this.#openings += 1;
      const locale = this.options.language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US;
      if (before !== undefined) this.api.disposeUnit(before);
      this.api.createWorkbook(univerSnapshot(this.workbook, `workbook-${String(this.#openings)}`, locale));
      this.#structure = structureOf(this.workbook);
      this.#cells.forget();
      this.#scrolled.clear();
      for (const sheet of this.workbook.sheets) this.#cells.remember(sheet);
      this.#select();
    });
    this.events.moved();
  }

  #follow({ by, touched, isSelectionChanged }: WorkbookChanges): void {
    if (structureOf(this.workbook) !== this.#structure) {
      this.#open();
      return;
    }
    this.#asOwn(() => {
      for (const sheet of touched) this.#send(sheet);
      if (isSelectionChanged && by === 'add-in') this.#select();
    });
    this.events.moved();
  }

  #send(sheet: Worksheet): void {
    const cellValue = this.#cells.changed(sheet);
    const unitId = this.api.getActiveWorkbook()?.getId();
    if (cellValue === null || unitId === undefined) return;
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId: sheet.id, cellValue };
    this.#commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true, [OWN]: true });
  }

  /** Brings the model's sheet and selection to the front. */
  #select(): void {
    const shown = this.api.getActiveWorkbook();
    const { activeSheet, selection } = this.workbook;
    if (shown === null || activeSheet === null) return;
    shown.setActiveSheet(activeSheet.id);
    const [area] = selection;
    if (area !== undefined) shown.setActiveRange(shown.getActiveSheet().getRange(univerRange(area)));
  }

  #asOwn(act: () => void): void {
    const before = this.#isOwn;
    this.#isOwn = true;
    try {
      act();
    } finally {
      this.#isOwn = before;
    }
  }

  /** What the user does in Univer. */
  #heed(info: Readonly<ICommandInfo>, given: IExecutionOptions | undefined): void {
    if (this.#isOwn || given?.[OWN] === true || given?.['fromFormula'] === true) return;
    if (info.id === SetRangeValuesMutation.id) {
      this.#edit(info.params as ISetRangeValuesMutationParams);
    } else if (info.id === SetSelectionsOperation.id || info.id === SetWorksheetActiveOperation.id) {
      this.#takeSelection();
    } else if (info.type === CommandType.MUTATION && UNSUPPORTED.test(info.id)) {
      // Not in the midst of what Univer does.
      queueMicrotask(() => {
        this.events.refused('unsupported');
        this.#open();
      });
    }
  }

  #edit({ subUnitId, cellValue = {} }: ISetRangeValuesMutationParams): void {
    const sheet = this.workbook.sheetById(subUnitId);
    const typed = this.#typed;
    this.#typed = null;
    if (sheet === null) return;
    const edits = editsIn(cellValue as Record<number, Record<number, ICellData | null>>, typed);
    queueMicrotask(() => this.#take(sheet, edits.contents, edits.all));
  }

  /** Whatever Univer made of it, the cells then show what the model holds. */
  #take(sheet: Worksheet, edits: readonly UserEdit[], all: readonly (readonly [number, number])[]): void {
    this.#cells.forgetCells(sheet, all);
    const isTaken = edits.length === 0 || editByHand(this.workbook, sheet, edits);
    if (edits.length === 0) this.events.refused('unsupported');
    if (!isTaken) this.events.refused('locked');
    this.#asOwn(() => this.#send(sheet));
  }

  #takeSelection(): void {
    const shown = this.api.getActiveWorkbook()?.getActiveSheet();
    const sheet = shown === undefined ? null : this.workbook.sheetById(shown.getSheetId());
    if (shown === undefined || sheet === null) return;
    const ranges = shown.getSelection()?.getActiveRangeList() ?? [];
    const areas = ranges.map((range) => ({
      top: range.getRow(),
      left: range.getColumn(),
      bottom: range.getLastRow(),
      right: range.getLastColumn(),
    }));
    if (areas.length === 0 && sheet === this.workbook.activeSheet) return;
    const selection = areas.length === 0 ? [{ top: 0, left: 0, bottom: 0, right: 0 }] : areas;
    selectByHand(this.workbook, sheet, selection);
    this.events.moved();
  }
}

/** Changes of sheets that only the model may make. */
const UNSUPPORTED =
  /^sheet\.mutation\.(?:insert|remove|move|add-worksheet-merge|set-worksheet-(?:name|order|hide|col-width|row-height)|set-(?:col|row)-|set-frozen|set-tab-color|toggle-gridlines)/;
