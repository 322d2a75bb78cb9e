import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { runCommand } from '../support/run-cli';

const ROOT = resolve(__dirname, '../..');
const SAMPLES = join(ROOT, 'assets/samples');
const GUANGZHOU = join(SAMPLES, 'guangzhou-cooperation-office-2021.xlsx');
const FAULTY = join(SAMPLES, 'faulty-2021.xlsx');
const PAGE = readFileSync(join(ROOT, 'docs/json-output.md'), 'utf8');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'json-output-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a command writes for programs. */
function resultOf(command: string, ...args: readonly string[]): unknown {
  const { stdout } = runCommand(folder, command, ...args, '--json', '-');
  return JSON.parse(stdout) as unknown;
}

function sectionOf(command: string): string {
  return PAGE.split(/^## /m).find((each) => each.startsWith(`\`${command}\``)) ?? '';
}

/** The members a section's table names. */
function namedIn(command: string): readonly string[] {
  const rows = sectionOf(command).match(/^\| `.*$/gm) ?? [];
  return rows.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? ''),
  );
}

function exampleIn(command: string): unknown {
  const [, example] = /```json\n([\s\S]*?)```/.exec(sectionOf(command)) ?? [];
  return JSON.parse(example ?? '') as unknown;
}

/** Paths of all values inside, `[]` for the entries of a list; objects and lists themselves are no values. */
function pathsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => pathsIn(entry, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) =>
    pathsIn(member, path === '' ? key : `${path}.${key}`),
  );
}

/** The lists that had entries, by path. */
function filledLists(paths: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...paths].flatMap((path) => [...path.matchAll(/\[\]/g)].map(({ index }) => path.slice(0, index + 2))),
  );
}

/** Holds a section against what came out; a path below a null, or an entry of another command's shape, is passed over. */
function expectNamed(command: string, results: readonly unknown[], within: readonly string[] = []): void {
  const named = namedIn(command);
  const real = new Set(results.flatMap((result) => pathsIn(result)));
  const inside = (path: string): boolean => within.some((each) => path.startsWith(each));
  const above = (path: string): boolean => named.some((each) => each.startsWith(`${path}.`));
  expect([...real].filter((path) => !named.includes(path) && !inside(path) && !above(path))).toEqual([]);
  const filled = filledLists(real);
  const due = named.filter((path) => {
    const lists = [...path.matchAll(/\[\]/g)].map(({ index }) => path.slice(0, index + 2));
    return lists.every((list) => filled.has(list)) && !within.includes(path);
  });
  expect(due.length).toBeGreaterThan(5);
  expect(due.filter((path) => !real.has(path))).toEqual([]);
}

/** Whether an example is a part of what came out: members that it names, and entries of lists in any place. */
function isPart(example: unknown, real: unknown): boolean {
  if (Array.isArray(example)) {
    return Array.isArray(real) && example.every((each) => real.some((entry) => isPart(each, entry)));
  }
  if (typeof example !== 'object' || example === null) return example === real;
  if (typeof real !== 'object' || real === null) return false;
  const members = new Map<string, unknown>(Object.entries(real));
  return Object.entries(example).every(([key, value]) => members.has(key) && isPart(value, members.get(key)));
}

test('evaluate', () => {
  const result = resultOf('evaluate', GUANGZHOU, '-o', 'a.xlsx');
  expectNamed('evaluate', [result, resultOf('evaluate', FAULTY, '-o', 'b.xlsx')], ['projects[]']);
  expect(isPart(exampleIn('evaluate'), result)).toBe(true);
});

test('compare', () => {
  const result = resultOf('compare', GUANGZHOU, FAULTY, '-o', 'a.xlsx');
  expectNamed('compare', [result], ['projects[]']);
  expect(isPart(exampleIn('compare'), result)).toBe(true);
});

test('batch', () => {
  copyFileSync(GUANGZHOU, join(folder, '甲.xlsx'));
  writeFileSync(join(folder, '乙.xlsx'), 'no workbook');
  const result = resultOf('batch', '.', '-o', 'out');
  expectNamed('batch', [result], ['[].evaluation']);
  expect(isPart(exampleIn('batch'), result)).toBe(true);
});
