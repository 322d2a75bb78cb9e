import { areaText, parseReference, quotedSheet } from '../../model/area';
import { isDefinableName, type DefinedName } from '../../model/defined-name';
import { flagValue, textValue, type Definition } from '../definition';
import type { Json } from '../json';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../refusal';
import { ApiObject, type NamesTarget, type RangeTarget } from '../targets';
import { rangeOf } from './range-access';
import type { Workbook } from '../../model/workbook';

const itemObject = (target: NamesTarget, name: DefinedName): ApiObject<'NamedItem'> =>
  new ApiObject('NamedItem', { ...target, name });

function find(target: NamesTarget, key: Json): ApiObject<'NamedItem'> | null {
  if (typeof key !== 'string') throw invalidArgument();
  const name = target.names.find((each) => each.name.toLowerCase() === key.toLowerCase());
  return name === undefined ? null : itemObject(target, name);
}

export const namedItemCollection: Definition<'NamedItemCollection'> = {
  items: (target) => target.names.map((name) => itemObject(target, name)),
  item: find,
  methods: {
    add: (target, parameters) => {
      const name = parameters.text(0);
      if (!isDefinableName(name)) throw invalidArgument();
      if (find(target, name) !== null) throw itemAlreadyExists();
      const formula = parameters.isText(1)
        ? formulaOf(parameters.text(1))
        : referenceTo(parameters.object(1, 'Range'));
      const comment = parameters.optionalText(2) ?? '';
      const added: DefinedName = { name, formula, comment, visible: true };
      target.names.push(added);
      return itemObject(target, added);
    },
    getItemOrNullObject: (target, parameters) => find(target, parameters.text(0)),
    getCount: (target) => target.names.length,
  },
};

/** A formula as written, or a text constant. */
const formulaOf = (text: string): string =>
  text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;

const referenceTo = ({ sheet, area }: RangeTarget): string =>
  `=${quotedSheet(sheet.name)}!${areaText(area, true)}`;

/** What a name stands for, told apart as far as Excel's `type` needs it. */
function meaning(
  formula: string,
  workbook: Workbook,
): { readonly type: string; readonly value: string | number | boolean } {
  const body = formula.slice(1);
  const text = /^"((?:[^"]|"")*)"$/u.exec(body)?.[1];
  if (text !== undefined) return { type: 'String', value: text.replaceAll('""', '"') };
  const reference = parseReference(body);
  if (reference !== null && reference.sheet !== null) {
    const isThere = workbook.sheet(reference.sheet) !== null;
    return isThere ? { type: 'Range', value: body } : { type: 'Error', value: '#REF!' };
  }
  if (body.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  if (/^(true|false)$/i.test(body)) return { type: 'Boolean', value: body.toLowerCase() === 'true' };
  if (/^-?\d+$/.test(body)) return { type: 'Integer', value: Number(body) };
  if (/^-?\d+\.\d+$/.test(body)) return { type: 'Double', value: Number(body) };
  return { type: 'Error', value: '#VALUE!' };
}

export const namedItem: Definition<'NamedItem'> = {
  identity: ({ name }) => ({ Name: name.name }),
  properties: {
    name: { get: ({ name }) => name.name },
    formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        const formula = textValue(value);
        if (!formula.startsWith('=')) throw invalidArgument();
        name.formula = formula;
      },
    },
    value: { get: ({ name }, { workbook }) => meaning(name.formula, workbook).value },
    type: { get: ({ name }, { workbook }) => meaning(name.formula, workbook).type },
    scope: { get: ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet') },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = flagValue(value);
      },
    },
    comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = textValue(value);
      },
    },
  },
  methods: {
    getRangeOrNullObject: ({ name }, _, { workbook }) => rangeNamed(name, workbook),
    getRange: ({ name }, _, { workbook }) => {
      const range = rangeNamed(name, workbook);
      if (range === null) throw itemNotFound();
      return range;
    },
    delete: ({ names, name }) => {
      const index = names.indexOf(name);
      if (index < 0) throw itemNotFound();
      names.splice(index, 1);
      return undefined;
    },
  },
};

function rangeNamed(name: DefinedName, workbook: Workbook): ApiObject<'Range'> | null {
  const reference = parseReference(name.formula.slice(1));
  const sheet = workbook.sheet(reference?.sheet ?? '');
  return reference === null || sheet === null ? null : rangeOf(sheet, reference.area);
}
