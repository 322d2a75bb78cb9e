import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** Only src/excel and the two page roots may name Office's globals. */
const officeGlobals = ['Office', 'Excel', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/excel and the page roots speak to Office.',
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'coverage/', '.cache/', 'tests/fixtures/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-eval': 'error',
      eqeqeq: 'error',
      'no-restricted-globals': ['error', ...officeGlobals],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Spreading by code point is what texts in Chinese want.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    // The rules know Office's proxies by shape, so they are for the rooms that may hold one.
    files: ['src/{excel,taskpane,commands}/**/*.{ts,tsx}', 'tests/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    // The pages that Office opens; everything else in their folders takes what it needs as a parameter.
    files: [
      'src/excel/**/*.ts',
      'src/taskpane/main.tsx',
      'src/commands/main.ts',
      'src/commands/notice-page.ts',
    ],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // Runs in every browser Office ever brought, unchanged.
    files: ['src/**/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ecmaVersion: 5, sourceType: 'script', parserOptions: { projectService: false } },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
);
