import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findingsPage } from '../../scripts/findings-page/findings-page';
import { definitionGroups } from './finding-codes';

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
