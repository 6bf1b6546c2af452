const { createContext } = require('node:vm');
const { ModuleMocker } = require('jest-mock');

const KEPT_BY_JEST = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES'];

/** Runs spec files in Node's own realm, so that what packages make is what the program's code knows: its Date, its String. */
module.exports = class SpecEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  // Jest asks for one; nothing runs in it.
  context = createContext();

  getVmContext() {
    return this.context;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  async setup() {}

  /** What Jest keeps of this file's tests is not for the next file's. */
  async teardown() {
    for (const name of KEPT_BY_JEST) delete globalThis[Symbol.for(name)];
  }
};
