/** The first number, from one more than there are plans, that makes a name no plan has. */
export const freeName = (plans: readonly { readonly name: string }[], named: (n: number) => string): string => {
  const taken = new Set(plans.map((plan) => plan.name));
  let n = plans.length + 1;
  while (taken.has(named(n))) n += 1;
  return named(n);
};
