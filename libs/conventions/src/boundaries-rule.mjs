import { importsOf, projectPath, resolveImport, skipsPublicName } from './imports.mjs';
import { judgeFile, judgePackage } from './judge-import.mjs';
import { placeOf } from './places.mjs';

/** Calls `seen` for every static, dynamic and required import of a file. */
function eachImport(seen) {
  const visit = (source, isType = false) => {
    if (source?.type === 'Literal' && typeof source.value === 'string') seen(source, source.value, isType);
  };
  const isRequire = ({ callee }) =>
    callee.name === 'require' || (callee.object?.name === 'require' && callee.property?.name === 'resolve');
  return {
    ImportDeclaration: (node) => visit(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => visit(node.source),
    ExportAllDeclaration: (node) => visit(node.source),
    ImportExpression: (node) => visit(node.source),
    TSImportType: (node) => visit(node.source ?? node.argument?.literal, true),
    TSExternalModuleReference: (node) => visit(node.expression),
    CallExpression: (node) => isRequire(node) && visit(node.arguments[0]),
  };
}

/** Who may know whom. */
export const boundaries = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = projectPath(context.filename);
    const from = placeOf(path);
    return eachImport((node, specifier, isType) => {
      const to = resolveImport(path, specifier);
      const message =
        to === null
          ? judgePackage(from, specifier)
          : skipsPublicName(path, specifier, to) && from.area !== 'conventions'
            ? 'Another project is imported by its public name only (@clout/domain, @clout/contract).'
            : judgeFile(from, placeOf(to), isType);
      if (message) context.report({ node, message });
    });
  },
};

/** No file may, by whatever way round, import itself. */
export const noCycle = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = projectPath(context.filename);
    return eachImport((node, specifier) => {
      const to = resolveImport(path, specifier);
      const way = to === null ? null : wayBack(to, path);
      if (way) context.report({ node, message: `Import cycle: ${[path, ...way].join(' -> ')}` });
    });
  },
};

/** The shortest chain of imports that leads from `start` to `goal`, both included, or null. */
function wayBack(start, goal) {
  const cameFrom = new Map([[start, null]]);
  for (const file of cameFrom.keys()) {
    if (file === goal) {
      const way = [];
      for (let at = file; at !== null; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return null;
}
