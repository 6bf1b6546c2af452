import tseslint from 'typescript-eslint';
import { boundaries, noCycle } from './boundaries-rule.mjs';
import { guarded } from './guarded-rule.mjs';
import { pureGlobals, pureSyntax, readsClock, readsEnvironment } from './purity.mjs';
import { worded } from './worded-rule.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.fixtures.ts', '**/testing/**'];
const banned = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors.flat()] });

/** The rules of the house; `libs/conventions/src/*.spec.ts` plant a violation of each. */
export const conventions = [
  { linterOptions: { noInlineConfig: true } },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: TYPESCRIPT })),
  {
    files: TYPESCRIPT,
    plugins: { clout: { rules: { boundaries, guarded, 'no-cycle': noCycle, worded } } },
    rules: {
      'clout/boundaries': 'error',
      'clout/no-cycle': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['apps/api/src/**/*.resolver.ts'], rules: { 'clout/guarded': 'error' } },
  {
    files: ['apps/console/src/**/*.tsx'],
    // The GraphQL console around these speaks English.
    ignores: ['apps/console/src/graphiql/**'],
    rules: { 'clout/worded': 'error' },
  },
  { files: ['apps/**/*.ts', 'apps/**/*.tsx'], ignores: SPECS, rules: banned(readsClock, readsEnvironment) },
  { files: ['apps/api/src/platform/clock.ts'], rules: banned(readsEnvironment) },
  { files: ['apps/api/src/platform/config.ts'], rules: banned(readsClock) },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: SPECS,
    rules: { ...banned(pureSyntax), 'no-restricted-globals': ['error', ...pureGlobals] },
  },
  {
    files: ['libs/domain/**/*.fixtures.ts'],
    rules: { ...banned(pureSyntax), 'no-restricted-globals': ['error', ...pureGlobals] },
  },
  {
    files: ['apps/*/src/**/*.spec.ts', 'libs/**/*.spec.ts', 'apps/console/**/*.spec.tsx'],
    rules: banned({
      selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo)$/]',
      message: 'A test that does not run proves nothing.',
    }),
  },
];
