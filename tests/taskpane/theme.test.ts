import { themeName } from '../../src/taskpane/theme';

it.each([
  ['#262626', false, 'dark'],
  ['#FFFFFF', true, 'light'],
  ['F3F3F3', true, 'light'],
  ['#000000', false, 'dark'],
] as const)('follows Office: %s on a browser that prefers dark: %s is %s', (bodyBackground, dark, name) => {
  expect(themeName({ bodyBackground }, dark)).toBe(name);
});

it.each([null, { bodyBackground: '' }])(
  'follows the browser where Office says nothing of use: %j',
  (colours) => {
    expect(themeName(colours, true)).toBe('dark');
    expect(themeName(colours, false)).toBe('light');
  },
);
