/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readManifest } from '../../../src/workbench/page/manifest';

const MANIFEST = readFileSync(join(__dirname, '..', '..', '..', 'manifest.xml'), 'utf8');

test.each([
  ['zh-CN', '绩效自评', ['打开自评窗格', '立即自评']],
  ['en-US', 'Self-evaluation', ['Open pane', 'Evaluate now']],
])('the ribbon in %s is what the manifest says', (locale, label, labels) => {
  const { groups, functionFile } = readManifest(MANIFEST, locale);
  expect(groups.map((group) => group.label)).toEqual([label]);
  const buttons = groups.flatMap((group) => group.buttons);
  expect(buttons.map((button) => button.label)).toEqual(labels);
  expect(buttons.map((button) => button.action)).toEqual([
    { kind: 'show-pane', address: 'https://localhost:3000/taskpane.html' },
    { kind: 'run-function', name: 'evaluateNow' },
  ]);
  expect(buttons.every(({ icon, description }) => icon.endsWith('-32.png') && description !== '')).toBe(true);
  expect(functionFile).toBe('https://localhost:3000/commands.html');
});
