import { intersects } from '../../model/area';
import { newConditionalFormat, type BarBound, type ConditionalFormat } from '../../model/conditional-format';
import type { Worksheet } from '../../model/worksheet';
import { colorValue, field, flagValue, oneOf, textValue, type Definition } from '../definition';
import { isObject, type Json } from '../json';
import { invalidArgument, invalidOperation, itemNotFound } from '../refusal';
import { ApiObject, type RangeTarget, type Targets } from '../targets';
import { WORDS } from '../words';
import { assertPresent, rangeOf } from './range-access';

type Target = Targets['ConditionalFormat'];

const formatOf = ({ format }: Target): ConditionalFormat => format;
const sheetOf = ({ sheet }: { readonly sheet: Worksheet }): Worksheet => sheet;

const within = ({ sheet, area }: RangeTarget): readonly ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) => intersects(format.area, area));

const itemObject = (sheet: Worksheet, format: ConditionalFormat): ApiObject<'ConditionalFormat'> =>
  new ApiObject('ConditionalFormat', { sheet, format });

function find(target: RangeTarget, key: Json): ApiObject<'ConditionalFormat'> | null {
  const format = within(target).find(({ id }) => id === key);
  return format === undefined ? null : itemObject(target.sheet, format);
}

export const conditionalFormatCollection: Definition<'ConditionalFormatCollection'> = {
  guardedBy: sheetOf,
  items: (target) => within(target).map((format) => itemObject(target.sheet, format)),
  item: find,
  methods: {
    // The newest comes first, as in Excel.
    add: ({ sheet, area }, parameters, { workbook }) => {
      assertPresent(sheet);
      const type = parameters.choice(0, WORDS.ConditionalFormatType);
      const added = newConditionalFormat(workbook.newId(), type, area);
      sheet.conditionalFormats = [added, ...sheet.conditionalFormats];
      return itemObject(sheet, added);
    },
    clearAll: (target) => {
      assertPresent(target.sheet);
      const cleared = new Set(within(target));
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter(
        (format) => !cleared.has(format),
      );
      return undefined;
    },
    getCount: (target) => within(target).length,
    getItemAt: (target, parameters) => {
      const format = within(target)[parameters.integer(0)];
      if (format === undefined) throw itemNotFound();
      return itemObject(target.sheet, format);
    },
  },
};

function ofType<K extends 'CustomConditionalFormat' | 'DataBarConditionalFormat'>(
  type: ConditionalFormat['type'],
  as: K,
): (target: Target) => ApiObject<K> | null {
  return (target) => (target.format.type === type ? new ApiObject(as, target) : null);
}

function must<K extends 'CustomConditionalFormat' | 'DataBarConditionalFormat'>(
  type: ConditionalFormat['type'],
  as: K,
): (target: Target) => ApiObject<K> {
  return (target) => {
    const object = ofType(type, as)(target);
    if (object === null) throw invalidOperation();
    return object;
  };
}

export const conditionalFormat: Definition<'ConditionalFormat'> = {
  guardedBy: sheetOf,
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type },
    priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format) },
    stopIfTrue: field(formatOf, 'stopIfTrue', flagValue),
  },
  navigation: {
    custom: must('Custom', 'CustomConditionalFormat'),
    customOrNullObject: ofType('Custom', 'CustomConditionalFormat'),
    dataBar: must('DataBar', 'DataBarConditionalFormat'),
    dataBarOrNullObject: ofType('DataBar', 'DataBarConditionalFormat'),
  },
  methods: {
    delete: ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      return undefined;
    },
    getRange: ({ sheet, format }) => rangeOf(sheet, format.area),
  },
};

export const customConditionalFormat: Definition<'CustomConditionalFormat'> = {
  navigation: {
    rule: (target) => new ApiObject('ConditionalFormatRule', target),
    format: (target) => new ApiObject('ConditionalRangeFormat', target),
  },
};

export const conditionalFormatRule: Definition<'ConditionalFormatRule'> = {
  guardedBy: sheetOf,
  properties: {
    // Without `=` Excel would take the text itself for the condition.
    formula: field(formatOf, 'formula', formulaValue),
  },
};

function formulaValue(value: Json): string {
  const formula = textValue(value);
  if (!/^=./su.test(formula)) throw invalidArgument();
  return formula;
}

export const conditionalRangeFormat: Definition<'ConditionalRangeFormat'> = {
  navigation: {
    font: (target) => new ApiObject('ConditionalRangeFont', target),
    fill: (target) => new ApiObject('ConditionalRangeFill', target),
  },
};

export const conditionalRangeFont: Definition<'ConditionalRangeFont'> = {
  guardedBy: sheetOf,
  properties: {
    color: field(formatOf, 'fontColor', colorValue),
    bold: field(formatOf, 'bold', flagValue),
  },
};

export const conditionalRangeFill: Definition<'ConditionalRangeFill'> = {
  guardedBy: sheetOf,
  properties: {
    color: field(formatOf, 'fill', colorValue),
  },
  methods: {
    clear: ({ format }) => {
      format.fill = null;
      return undefined;
    },
  },
};

export const dataBarConditionalFormat: Definition<'DataBarConditionalFormat'> = {
  guardedBy: sheetOf,
  properties: {
    showDataBarOnly: field(formatOf, 'showBarOnly', flagValue),
    lowerBoundRule: {
      get: ({ format }) => ({ ...format.lower }),
      set: ({ format }, value) => {
        format.lower = boundValue(value);
      },
    },
    upperBoundRule: {
      get: ({ format }) => ({ ...format.upper }),
      set: ({ format }, value) => {
        format.upper = boundValue(value);
      },
    },
  },
  navigation: {
    positiveFormat: (target) => new ApiObject('ConditionalDataBarPositiveFormat', target),
  },
};

const WITHOUT_FORMULA: readonly string[] = ['Automatic', 'LowestValue', 'HighestValue'];

function boundValue(value: Json): BarBound {
  if (!isObject(value)) throw invalidArgument();
  const type = oneOf(WORDS.ConditionalFormatRuleType, value['type'] ?? null);
  if (WITHOUT_FORMULA.includes(type)) return { type };
  const formula = value['formula'];
  if (typeof formula !== 'string' && typeof formula !== 'number') throw invalidArgument();
  return { type, formula: String(formula) };
}

export const conditionalDataBarPositiveFormat: Definition<'ConditionalDataBarPositiveFormat'> = {
  guardedBy: sheetOf,
  properties: {
    fillColor: field(formatOf, 'barColor', colorValue),
    gradientFill: field(formatOf, 'gradient', flagValue),
  },
};
