/** Selectors of what rules may not do: the core is a function of its arguments. */
const asynchronous = [
  'FunctionDeclaration[async=true]',
  'FunctionExpression[async=true]',
  'ArrowFunctionExpression[async=true]',
  'AwaitExpression',
  'ForOfStatement[await=true]',
].map((selector) => ({ selector, message: 'domain is synchronous.' }));

/** Reading the clock in any of its spellings; `new Date(value)` only converts. */
export const readsClock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
].map((selector) => ({ selector, message: 'Time comes from the database, else from platform/clock.ts.' }));

/** Reading the environment in any of its spellings. */
export const readsEnvironment = [
  'MemberExpression[object.name="process"][property.name="env"]',
  'MemberExpression[object.name="process"][property.value="env"]',
  'VariableDeclarator[init.name="process"] Property[key.name="env"]',
  'ImportDeclaration[source.value=/^(node:)?process$/]',
].map((selector) => ({ selector, message: 'Settings are read and checked in platform/config.ts.' }));

export const pureSyntax = [
  ...asynchronous,
  ...[
    'NewExpression[callee.name="Date"]',
    'CallExpression[callee.name="Date"]',
    'MemberExpression[object.name="Date"]',
  ].map((selector) => ({ selector, message: 'domain has no clock: dates come as arguments.' })),
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'domain has no chance: pass a seed.',
  },
  {
    selector: 'VariableDeclarator[init.name="Math"] Property[key.name="random"]',
    message: 'domain has no chance: pass a seed.',
  },
];

export const pureGlobals = [
  'process',
  'console',
  'globalThis',
  'global',
  'window',
  'document',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Promise',
  'require',
  'Buffer',
].map((name) => ({ name, message: 'domain knows nothing of where it runs.' }));
