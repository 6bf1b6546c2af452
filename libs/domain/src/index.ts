export * from './result';
export * from './money/money';
export * from './text';
export * from './date';
export * from './organisation/permissions';
export * from './organisation/sight';
