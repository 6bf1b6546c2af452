import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { conventions } from './libs/conventions/src/index.mjs';

export default [
  { ignores: ['dist/', '.clout/', '.nx/', 'coverage/', 'test-results/', 'libs/conventions/planted/', '**/*.d.ts'] },
  ...conventions,
  {
    files: ['apps/**/*.ts', 'apps/**/*.tsx', 'libs/domain/**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/console/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['apps/console/**/*.tsx'], ...reactHooks.configs.flat.recommended },
  // It warns of what the React Compiler would leave alone; the console is not built with that compiler.
  { files: ['apps/console/**/*.tsx'], rules: { 'react-hooks/incompatible-library': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs', 'apps/console/public/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error', eqeqeq: 'error', 'prefer-const': 'error' },
  },
];
