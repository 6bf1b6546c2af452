const ROOT_FIELDS = ['Query', 'Mutation', 'Subscription'];
const PERMITS = ['Allow', 'AllowAnyone'];

const decoratorName = ({ expression }) => expression.callee?.name ?? expression.name;

/** Every root field says who may ask for it; the guard denies the rest, and this tells the author before it does. */
export const guarded = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      MethodDefinition(node) {
        const names = (node.decorators ?? []).map(decoratorName);
        if (!names.some((name) => ROOT_FIELDS.includes(name)) || names.some((name) => PERMITS.includes(name))) return;
        context.report({ node, message: 'A root field needs @Allow(...) or @AllowAnyone().' });
      },
    };
  },
};
