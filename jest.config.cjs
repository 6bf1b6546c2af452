const { existsSync } = require('node:fs');

/**
 * Unit specs run anywhere; `*.int.spec.ts` and `*.story.spec.ts` need PostgreSQL; `*.browser.spec.ts` need Chromium and
 * the built program, each on a copy of a data folder into which the demo company was put once.
 */
const base = {
  runtime: '<rootDir>/scripts/spec-runtime.cjs',
  testEnvironment: '<rootDir>/scripts/spec-environment.cjs',
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: {
    '^@clout/domain$': '<rootDir>/libs/domain/src/index.ts',
    '^@clout/contract$': '<rootDir>/libs/contract/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.clout'],
  watchPathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.clout'],
};

const everywhere = (kind) => `<rootDir>/{apps,libs,scripts}/**/*.${kind}spec.ts`;
const testing = '<rootDir>/apps/api/src/platform/database/testing';
const stories = '<rootDir>/apps/console/stories';
const found = (name) => existsSync(`${testing.replace('<rootDir>', __dirname)}/${name}`);

/** Starts one PostgreSQL for all specs that need it, with a migrated template to clone. */
const withDatabase = {
  ...base,
  ...(found('global-setup.ts') ? { globalSetup: `${testing}/global-setup.ts` } : {}),
  ...(found('global-teardown.ts') ? { globalTeardown: `${testing}/global-teardown.ts` } : {}),
};

module.exports = {
  // How long a test may take on a busy machine, in milliseconds; nothing waits for it to pass.
  testTimeout: 300_000,
  testSequencer: '<rootDir>/scripts/longest-first.cjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [everywhere('')],
      testPathIgnorePatterns: ['/node_modules/', '\\.(int|story|browser)\\.spec\\.ts$'],
    },
    { ...withDatabase, displayName: 'int', testMatch: [everywhere('int.'), everywhere('story.')] },
    {
      ...base,
      displayName: 'browser',
      testMatch: [everywhere('browser.')],
      globalSetup: `${stories}/seed-once.fixtures.ts`,
      globalTeardown: `${stories}/unseed.fixtures.ts`,
    },
  ],
};
