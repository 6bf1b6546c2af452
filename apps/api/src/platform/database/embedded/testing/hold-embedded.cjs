/** A process of its own for the specs: starts the embedded database, prints one line of JSON and stays until signalled. */
const { register } = require('./register-typescript.cjs');
register();
const { startEmbedded } = require('../start-embedded');

startEmbedded({ dataDir: process.argv[2] }).then(
  ({ pid, reused }) => {
    console.log(JSON.stringify({ pid, reused }));
    setInterval(() => undefined, 60_000);
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
