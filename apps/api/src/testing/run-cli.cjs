/** A command of the program as a process of its own, for tests that end it half way. */
const { register } = require('../platform/database/embedded/testing/register-typescript.cjs');
register();
require('../cli');
