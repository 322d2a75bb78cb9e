const shared = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...shared,
  roots: ['<rootDir>/tests/e2e'],
  testMatch: ['**/*.e2e.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/tests/e2e/support/global-setup.ts',
  // One browser at a time: two on a small machine only wait for each other.
  maxWorkers: 1,
};
