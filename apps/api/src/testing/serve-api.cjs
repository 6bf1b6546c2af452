/** A process of its own for the stories: the real program on the database that its environment names. */
const { register } = require('../platform/database/embedded/testing/register-typescript.cjs');
register();
require('../main');
