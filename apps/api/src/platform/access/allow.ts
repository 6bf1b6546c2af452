import { SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { mayCall, type Operation } from '@clout/domain';
import type { Ask } from '../graphql/ask';
import { notPermitted, unauthenticated } from '../graphql/faults';

const ALLOWED = 'clout:allowed';
const PUBLIC = 'public';

/** Who may call a handler: the operation's row in the domain's permission table. */
export const Allow = (operation: Operation) => SetMetadata(ALLOWED, operation);
/** Open to anyone, signed in or not. */
export const AllowAnyone = () => SetMetadata(ALLOWED, PUBLIC);

/** Global guard: a handler that says nothing is denied. */
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const operation = this.reflector.get<Operation | typeof PUBLIC | undefined>(ALLOWED, context.getHandler());
    if (operation === PUBLIC) return true;
    if (operation === undefined || context.getType<GqlContextType>() !== 'graphql') throw notPermitted();
    const actor = await GqlExecutionContext.create(context).getContext<Ask>().actor();
    if (!actor) throw unauthenticated();
    if (!mayCall(actor, operation)) throw notPermitted();
    return true;
  }
}
