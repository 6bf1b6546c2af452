const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

/** Lets plain Node `require` the project's TypeScript, compiled as the build compiles it. */
exports.register = () => {
  require.extensions['.ts'] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, sourceMaps: 'inline' });
    module._compile(code, filename);
  };
};
