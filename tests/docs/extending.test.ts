import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import published from '../../src/domain/schemes/scheme-file.schema.json';
import { KNOWN_KEYS } from '../../src/domain/schemes/scheme-file';
import { RULE_KINDS } from '../../src/domain/scoring/rule-kinds';
import { createLexicon } from '../../src/workbook/reading/columns/header-lexicon';
import { BUDGET_HEADERS } from '../../src/workbook/reading/columns/synonyms/budget-headers';
import { GOALS_HEADERS } from '../../src/workbook/reading/columns/synonyms/goals-headers';
import { INDICATOR_HEADERS } from '../../src/workbook/reading/columns/synonyms/indicator-headers';
import { KEY_TASK_HEADERS } from '../../src/workbook/reading/columns/synonyms/key-task-headers';
import { squeeze } from '../../src/workbook/reading/text';
import { filesWithErrors } from './compile-with';

const ROOT = join(__dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/extending.md'), 'utf8');

/** The paths that a section lists as bullets on their own. */
function listedIn(section: string): readonly string[] {
  const text = PAGE.split(/^## /m).find((each) => each.startsWith(section)) ?? '';
  return [...text.matchAll(/^- `([^`]+)`$/gm)].map(([, path]) => path ?? '');
}

test('every path on the page exists, and every script', () => {
  const paths = [...PAGE.matchAll(/`((?:src|tests|scripts|docs)\/[^`]+)`/g)].map(([, path]) => path ?? '');
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  const named = [...PAGE.matchAll(/`npm run ([a-z:-]+)`/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

describe('a further rule kind', () => {
  const TABLE = 'src/domain/scoring/rule-kinds.ts';
  const added = {
    'src/domain/scoring/demonstration.ts': readFileSync(join(ROOT, 'src/domain/scoring/entered.ts'), 'utf8')
      .replaceAll("'entered'", "'demonstration'")
      .replaceAll('EnteredRule', 'DemonstrationRule')
      .replace('export const entered', 'export const demonstration'),
  };
  const inTable = (before: string): string =>
    before
      .replace('import { entered }', "import { demonstration } from './demonstration';\nimport { entered }")
      .replace('  entered,\n', '  entered,\n  demonstration,\n');

  test('is its own file and its lines in the table that the page names: nothing else is left to do', () => {
    const inBoth = (before: string): string =>
      inTable(before).replace('  entered: value,\n', '  entered: value,\n  demonstration: value,\n');
    expect(filesWithErrors({ added, edits: { [TABLE]: inBoth } })).toEqual([]);
    expect(listedIn('A rule kind')).toEqual([TABLE]);
  });

  test('can not be left half in the table', () => {
    expect(filesWithErrors({ added, edits: { [TABLE]: inTable } })).toEqual([TABLE]);
  });
});

test('a scheme file can name every rule kind, with a basis', () => {
  const kinds = Object.keys(RULE_KINDS).sort();
  const { rule } = published.$defs;
  expect(rule.oneOf.map(({ properties }) => properties.kind.const).sort()).toEqual(kinds);
  expect([...(KNOWN_KEYS['basis'] ?? [])].sort()).toEqual(kinds);
});

describe('header words', () => {
  test('one more word in the list is understood, in every way people write it', () => {
    const { strong } = INDICATOR_HEADERS;
    const lexicon = createLexicon({
      ...INDICATOR_HEADERS,
      strong: { ...strong, actual: [...strong.actual, '达标数'] },
    });
    for (const header of ['达标数', ' 达 标 数：', '达标数（万元）', '*达标数']) {
      expect(lexicon.match(header)).toEqual({ kind: 'field', field: 'actual' });
      expect(createLexicon(INDICATOR_HEADERS).match(header)).toEqual({ kind: 'unknown' });
    }
  });

  test.each([
    ['indicator', INDICATOR_HEADERS.strong],
    ['budget', BUDGET_HEADERS.strong],
    ['key task', KEY_TASK_HEADERS.strong],
    ['goals', GOALS_HEADERS.strong],
  ])(
    'no word of the %s tables stands under two fields',
    (_, strong: Readonly<Record<string, readonly string[]>>) => {
      const fields = new Map<string, Set<string>>();
      for (const [field, texts] of Object.entries(strong)) {
        for (const text of texts)
          fields.set(squeeze(text), (fields.get(squeeze(text)) ?? new Set()).add(field));
      }
      expect([...fields].filter(([, under]) => under.size > 1)).toEqual([]);
      expect(fields.size).toBeGreaterThan(0);
    },
  );
});
