import { API_TABLE } from '../../src/workbench/engine/api-table';
import requirementSets from '../../src/workbench/engine/requirement-sets.json';
import { memberName, wireName } from '../../src/workbench/engine/protocol';
import { WORDS } from '../../src/workbench/engine/words';
import { Workbook } from '../../src/workbench/model/workbook';
import { excelApiVersion, readApiSets } from '../../scripts/workbench/api-sets';
import { requirementSetsOfTable } from '../../scripts/workbench/requirement-sets';
import { classMetadata, enumerationWords } from '../support/office/client-metadata';
import { startExcel, type RunningExcel } from '../support/office/start-excel';

interface AnyDefinition {
  readonly properties?: Readonly<Record<string, { readonly set?: unknown }>>;
  readonly navigation?: Readonly<Record<string, unknown>>;
  readonly methods?: Readonly<Record<string, unknown>>;
  readonly events?: Readonly<Record<string, { readonly wire: string; readonly type: number }>>;
  readonly harmless?: readonly string[];
  readonly identity?: unknown;
}

const SERVICE = 'Microsoft.InternalService.AddinInternalService';
const table = Object.entries(API_TABLE as Readonly<Record<string, AnyDefinition>>).filter(
  ([type]) => type !== SERVICE,
);
/** Members of the client that the client's documentation does not have. */
const isOwn = (name: string): boolean => name.startsWith('_');

let excel: RunningExcel;
beforeAll(() => {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  excel = startExcel({ workbook, apiSet: 'newest' });
});
afterAll(() => excel.stop());

describe.each(table)('%s', (type, definition) => {
  test('is a class of the client, with these properties, read and written alike', () => {
    const known = classMetadata(excel.Excel, type);
    expect(known).not.toBeNull();
    for (const [name, { set }] of Object.entries(definition.properties ?? {})) {
      expect([type, name, known!.wireNames.get(name) ?? null]).toEqual([type, name, wireName(name)]);
      expect([type, name, memberName(wireName(name))]).toEqual([type, name, name]);
      if (set !== undefined) expect([type, name, known!.properties.get(name)]).toEqual([type, name, true]);
    }
  });

  test('has these objects and methods in the client, under the names it sends', () => {
    const known = classMetadata(excel.Excel, type)!;
    const names = [...Object.keys(definition.navigation ?? {}), ...Object.keys(definition.methods ?? {})];
    for (const name of names) {
      const wire = isOwn(name) ? name : wireName(name);
      expect([type, name, known.members.has(name) || isOwn(name)]).toEqual([type, name, true]);
      expect([type, wire, known.source.includes(`"${wire}"`)]).toEqual([type, wire, true]);
    }
  });

  test('has these events in the client, registered by these names and numbers', () => {
    const known = classMetadata(excel.Excel, type)!;
    for (const [name, event] of Object.entries(definition.events ?? {})) {
      const getter = known.getters.get(name) ?? '';
      expect([type, name, getter.includes(`_Register${event.wire}Event`)]).toEqual([type, name, true]);
      expect([type, name, new RegExp(`eventType: ?${String(event.type)}\\b`).test(getter)]).toEqual([
        type,
        name,
        true,
      ]);
    }
  });

  test('lets no member that changes something pass as harmless', () => {
    for (const name of definition.harmless ?? []) {
      expect(Object.keys(definition.methods ?? {})).toContain(name);
    }
  });
});

test('every member has the requirement set that the type definitions state', () => {
  expect(requirementSets).toEqual(requirementSetsOfTable());
  const stated = readApiSets();
  for (const [type, { properties = {}, navigation = {}, methods = {}, events = {} }] of table) {
    for (const name of [properties, navigation, methods, events].flatMap((members) => Object.keys(members))) {
      if (isOwn(name)) continue;
      expect([type, name, excelApiVersion(stated.get(`${type}.${name}`) ?? '')]).toEqual([
        type,
        name,
        expect.stringMatching(/^1\.\d+$/),
      ]);
    }
  }
});

test('the requirement sets are read whole', () => {
  const stated = readApiSets();
  // Each a different shape of declaration: property, method, generic collection, comment with an exception.
  expect(stated.get('Range.values')).toBe('ExcelApi 1.1');
  expect(stated.get('Range.getMergedAreasOrNullObject')).toBe('ExcelApi 1.13');
  expect(stated.get('WorksheetCollection.add')).toBe('ExcelApi 1.1');
  expect(excelApiVersion(stated.get('Worksheet.visibility') ?? '')).toBe('1.1');
  expect(stated.get('PageLayout.alignMarginsHeaderFooter')).toBe('ExcelApiDesktop 1.1');
  expect(excelApiVersion('ExcelApiDesktop 1.1')).toBeNull();
  expect(stated.size).toBeGreaterThan(2000);
});

test.each(Object.entries(WORDS))('the client has every word of %s', (name, words) => {
  const known = enumerationWords(excel.Excel, name);
  expect(words.filter((word) => !known.has(word))).toEqual([]);
});
