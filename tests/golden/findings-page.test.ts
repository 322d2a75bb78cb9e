import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findingsPage } from '../../scripts/findings-page/findings-page';
import { definitionGroups, NOT_IN_A_WORKBOOK } from './finding-codes';

test('docs/findings.md is what `npm run findings-page` makes', async () => {
  const committed = readFileSync(join(__dirname, '../../docs/findings.md'), 'utf8');
  expect(committed).toBe(await findingsPage());
});

test('every code of every group stands on the page once, with its texts', async () => {
  const page = await findingsPage();
  const codes = [...(await definitionGroups()).values()].flatMap((group) => Object.keys(group));
  const headings = [...page.matchAll(/^### `([a-z0-9-]+)`$/gm)].map(([, code]) => code);
  expect([...headings].sort()).toEqual([...codes].sort());
  expect(codes.length).toBeGreaterThan(150);
});

test('every code has an example that was really raised, but those with a reason', async () => {
  const page = await findingsPage();
  const without = page
    .split('\n### ')
    .slice(1)
    .filter((entry) => entry.includes('示例工作簿里没有'))
    .map((entry) => /^`([a-z0-9-]+)`/.exec(entry)?.[1] ?? '');
  expect(without.filter((code) => !(code in NOT_IN_A_WORKBOOK))).toEqual([]);
  expect(without.length).toBe(0);
});
