import type { Workbook } from '../../model/workbook';
import { oneOf, type Definition } from '../definition';
import { generalException, invalidOperation } from '../refusal';
import { ApiObject } from '../targets';
import { WORDS } from '../words';
import { rangeOf } from './range-access';

function activeSheet(workbook: Workbook): NonNullable<Workbook['activeSheet']> {
  if (workbook.activeSheet === null) throw generalException();
  return workbook.activeSheet;
}

export const workbookApi: Definition<'Workbook'> = {
  properties: {
    name: { get: (workbook) => workbook.name },
  },
  navigation: {
    worksheets: (workbook) => new ApiObject('WorksheetCollection', workbook),
    names: (workbook) => new ApiObject('NamedItemCollection', { names: workbook.names, sheet: null }),
    application: (workbook) => new ApiObject('Application', workbook),
  },
  methods: {
    getSelectedRange: (workbook) => {
      const [area] = workbook.selection;
      // Excel gives one range only where one is selected.
      if (area === undefined || workbook.selection.length > 1) throw invalidOperation();
      return rangeOf(activeSheet(workbook), area);
    },
    getSelectedRanges: (workbook) =>
      new ApiObject('RangeAreas', { sheet: activeSheet(workbook), areas: workbook.selection }),
    _GetObjectByReferenceId: (_, parameters, around) => around.kept(parameters.text(0)),
    _RemoveReference: (_, parameters, around) => {
      around.release(parameters.text(0));
      return undefined;
    },
    _RemoveAllReferences: (_, __, around) => {
      around.releaseAll();
      return undefined;
    },
  },
};

export const application: Definition<'Application'> = {
  properties: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = oneOf(WORDS.CalculationMode, value);
      },
    },
    calculationState: {
      get: (workbook, around) => {
        around.settle();
        return workbook.isStale ? 'Pending' : 'Done';
      },
    },
  },
  methods: {
    calculate: (workbook, parameters) => {
      parameters.choice(0, WORDS.CalculationType);
      workbook.recalculate(true);
      return undefined;
    },
    suspendApiCalculationUntilNextSync: (_, __, around) => {
      around.suspendCalculation();
      return undefined;
    },
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
