const swc = (tsx) => ({
  jsc: {
    parser: { syntax: 'typescript', tsx },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
});

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Starting the command line or LibreOffice takes seconds on a busy machine; time is never what a test judges.
  testTimeout: 180_000,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // The tests in a browser have a configuration of their own, jest.e2e.config.cjs.
  testPathIgnorePatterns: ['/node_modules/', '/tests/e2e/'],
  // What Univer asks for as ES modules, which jest does not load as they are.
  transformIgnorePatterns: ['/node_modules/(?!(?:lodash-es|nanoid|rbush|quickselect|kdbush)/)'],
  transform: {
    '^.+\\.[tj]s$': ['@swc/jest', swc(false)],
    '^.+\\.tsx$': ['@swc/jest', swc(true)],
  },
};
