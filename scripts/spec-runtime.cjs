const { createRequire, isBuiltin } = require('node:module');
const { join } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const load = createRequire(join(__dirname, '..', 'package.json'));
/** What was compiled for a spec file before, by file and parameters; running it again makes a module anew. */
const compiled = new Map();
const OURS = /^(\.|\/|@clout\/|@jest\/globals$)/;

/**
 * Loads packages as the program does, by Node, and once for all spec files of a worker: that is most of what a spec file
 * costs. The program's own modules are loaded anew for each file, so that no file sees what another left in them; a package
 * cannot be mocked.
 */
module.exports = class SpecRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    this.executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known?.source === source) return known.run;
      const run = compileFunction(source, this.executor.injectedModuleParameters, { filename });
      compiled.set(filename, { source, run });
      return run;
    };
    // What the decorators of the file before have told the schema builder is about classes that are no more.
    globalThis.GqlTypeMetadataStorage?.clear();
    globalThis.GqlLazyMetadataStorageHost?.lazyMetadataByTarget.clear();
  }

  requireModuleOrMock(from, name) {
    return OURS.test(name) || isBuiltin(name) ? super.requireModuleOrMock(from, name) : load(name);
  }
};
