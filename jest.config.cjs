/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Starting the command line or LibreOffice takes seconds on a busy machine; time is never what a test judges.
  testTimeout: 180_000,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(t|j)s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};
