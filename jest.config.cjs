/** Unit specs run anywhere; `*.int.spec.ts` and `*.story.spec.ts` clone a migrated PostgreSQL template. */
const base = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^@clout/domain$': '<rootDir>/libs/domain/src/index.ts',
    '^@clout/contract$': '<rootDir>/libs/contract/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.clout'],
};
module.exports = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts', '<rootDir>/scripts/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$', '\\.story\\.spec\\.ts$', '\\.browser\\.spec\\.ts$'],
    },
  ],
};
