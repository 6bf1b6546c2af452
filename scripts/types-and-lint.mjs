/**
 * Checks the types of one project and lints it: `node scripts/types-and-lint.mjs <server | console>`. Both read one program,
 * so that what the compiler has found out about types the linter need not find out again, which is most of what either takes.
 */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { ROOT } from './prepare.mjs';

const CONSOLE = 'apps/console';
const PARTS = {
  server: { project: 'tsconfig.json', files: ['.'], ignores: [`${CONSOLE}/`] },
  console: { project: `${CONSOLE}/tsconfig.json`, files: [CONSOLE], ignores: [] },
};

const part = PARTS[process.argv[2]];
if (!part) throw new Error(`One of ${Object.keys(PARTS).join(', ')} is checked, not ${process.argv[2]}.`);
const program = programOf(join(ROOT, part.project));
const mistakes = ts.getPreEmitDiagnostics(program);
process.stdout.write(
  ts.formatDiagnosticsWithColorAndContext(mistakes, {
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  }),
);
const isClean = await lint();
process.exitCode = mistakes.length === 0 && isClean ? 0 : 1;

/** The program of a tsconfig, as `tsc -p` makes it; the linter asks each node for its parent. */
function programOf(path) {
  const unreadable = (mistake) => {
    throw new Error(ts.flattenDiagnosticMessageText(mistake.messageText, '\n'));
  };
  const config = ts.getParsedCommandLineOfConfigFile(
    path,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: unreadable },
  );
  const { options, fileNames: rootNames, errors: configFileParsingDiagnostics } = config;
  const host = ts.createCompilerHost(options, true);
  return ts.createProgram({ rootNames, options, host, configFileParsingDiagnostics });
}

/** Lints the part by eslint.config.mjs, with the program at hand; a warning counts like an error. */
async function lint() {
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: [
      { ignores: part.ignores },
      {
        files: ['apps/**/*.{ts,tsx}', 'libs/domain/**/*.ts'],
        languageOptions: { parserOptions: { programs: [program] } },
      },
    ],
  });
  const results = await eslint.lintFiles(part.files);
  const { format } = await eslint.loadFormatter('stylish');
  process.stdout.write(await format(results));
  return results.length > 0 && results.every((it) => it.errorCount + it.warningCount === 0);
}
