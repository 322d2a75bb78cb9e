import {
  CellValueType,
  LocaleType,
  LogLevel,
  ObjectMatrix,
  Styles,
  Univer,
  UniverInstanceType,
  type ICellData,
} from '@univerjs/core';
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateAstNode,
  generateExecuteAstNodeData,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type ISheetData,
} from '@univerjs/engine-formula';
import type { Scalar } from '../model/cell';

/** A sheet and its size. */
export interface FormulaSheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** Where a formula stands. Row and column count from 0. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A word of a formula that may be a reference, a name or a function, and where it stands in the text. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Univer keeps parsed formulas for all of its instances alike, by unit: each has a unit of its own. */
let units = 0;

/**
 * Univer's formula language without its sheets and without its own scheduling, which is asynchronous: a formula is
 * evaluated at once, from the cells it is handed. Array results give their first value; nothing spills.
 */
export class UniverFormulas {
  readonly #lexer: Lexer;
  readonly #treeBuilder: LexerTreeBuilder;
  readonly #parser: AstTreeBuilder;
  readonly #interpreter: Interpreter;
  readonly #data: IFormulaCurrentConfigService;
  readonly #runtime: IFormulaRuntimeService;
  readonly #unit: string;
  #sheets: ISheetData = {};

  constructor() {
    units += 1;
    this.#unit = `workbook ${String(units)}`;
    const univer = new Univer({ locale: LocaleType.ZH_CN, logLevel: LogLevel.SILENT });
    univer.registerPlugin(UniverFormulaEnginePlugin);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, {});
    const injector = univer.__getInjector();
    this.#lexer = injector.get(Lexer);
    this.#treeBuilder = injector.get(LexerTreeBuilder);
    this.#parser = injector.get(AstTreeBuilder);
    this.#interpreter = injector.get(Interpreter);
    this.#data = injector.get(IFormulaCurrentConfigService);
    this.#runtime = injector.get(IFormulaRuntimeService);
  }

  /** The words of a formula, with its leading `=`, that are no constants. */
  words(formula: string): readonly Word[] {
    const tokens = this.#treeBuilder.sequenceNodesBuilder(formula) ?? [];
    // Univer counts behind the `=`.
    return tokens.flatMap((token) =>
      typeof token === 'string' || CONSTANT.test(token.token)
        ? []
        : [{ text: token.token, from: token.startIndex + 1, to: token.endIndex + 2 }],
    );
  }

  /** Lays out blank sheets. A reference beyond a sheet's size gives an error. */
  layOut(sheets: readonly FormulaSheet[]): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.#runtime.reset();
    this.#sheets = Object.fromEntries(
      sheets.map(({ name, rows, columns }) => [
        name,
        {
          cellData: new ObjectMatrix<ICellData>(),
          rowCount: rows,
          columnCount: columns,
          rowData: {},
          columnData: {},
        },
      ]),
    );
    this.#data.load({
      allUnitData: { [this.#unit]: this.#sheets },
      unitSheetNameMap: { [this.#unit]: Object.fromEntries(sheets.map(({ name }) => [name, name])) },
      unitStylesData: { [this.#unit]: new Styles() },
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
  }

  setValue({ sheet, row, column }: FormulaPlace, value: Scalar): void {
    this.#sheets[sheet]?.cellData.setValue(row, column, cellData(value));
  }

  /** What a formula, with its leading `=` and without names, gives now. */
  evaluate(formula: string, { sheet, row, column }: FormulaPlace): Scalar {
    const { rowCount = 0, columnCount = 0 } = this.#sheets[sheet] ?? {};
    this.#data.setExecuteUnitId(this.#unit);
    this.#data.setExecuteSubUnitId(sheet);
    this.#runtime.setCurrent(row, column, rowCount, columnCount, sheet, this.#unit);
    const node = generateAstNode(this.#unit, formula, this.#lexer, this.#parser, this.#data);
    const value = scalarOf(this.#interpreter.execute(generateExecuteAstNodeData(node)));
    node.resetCalculationState();
    return value;
  }
}

/** A number, a text or an array. */
const CONSTANT = /^(?:["{]|\d+(?:\.\d*)?(?:e[+-]?\d+)?%?$)/i;

function isReference(result: FunctionVariantType): result is BaseReferenceObject {
  return result.isReferenceObject();
}

function isArray(result: BaseValueObject): result is ArrayValueObject {
  return result.isArray();
}

/** The first value of a result; a blank cell read by a formula is 0. */
function scalarOf(result: FunctionVariantType): Scalar {
  const single = isReference(result) || isArray(result) ? result.getFirstCell() : result;
  if (single.isNull()) return 0;
  const value = single.getValue();
  // No negative zero.
  return value === 0 ? 0 : value;
}

function cellData(value: Scalar): ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}
