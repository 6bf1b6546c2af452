import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Result } from '@clout/domain';
import { readToken } from '../platform/access/secret';
import { endSession } from '../platform/access/session.store';
import { Allow, AllowAnyone } from '../platform/access/allow';
import { Config } from '../platform/config';
import { Database } from '../platform/database/transaction';
import type { Ask } from '../platform/graphql/ask';
import { Refused } from '../platform/graphql/rejection.graphql';
import { readPersonas } from './demo-personas';
import { memberById } from './member.store';
import { MemberType } from './organisation.graphql';
import { acceptInvitation, changePassword, reauthenticate } from './password';
import { ChangePasswordResult, DemoPersonaType, ReauthenticateResult, SignInResult } from './session.graphql';
import { signIn, type SignedIn } from './sign-in';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  @AllowAnyone()
  @Query(() => MemberType, { nullable: true, description: 'The signed-in member; null for a stranger.' })
  async me(@Context() ask: Ask) {
    return (await ask.actor()) && ask.read((tx, actor) => memberById(tx, actor.memberId));
  }

  @AllowAnyone()
  @Query(() => [DemoPersonaType], { description: 'Personas of the demo company; empty outside the demo.' })
  demoPersonas() {
    return readPersonas(this.config);
  }

  @AllowAnyone()
  @Mutation(() => SignInResult, { description: 'Opens a session; also sets the session cookie.' })
  async signIn(
    @Args('email', { description: 'E-mail address.' }) email: string,
    @Args('password', { description: 'Password.' }) password: string,
    @Context() ask: Ask,
  ) {
    const { address } = ask.options;
    return this.enter(ask, await signIn(this.database, { email, password, address, hours: this.config.sessionHours }));
  }

  @AllowAnyone()
  @Mutation(() => SignInResult, { description: 'Sets the first password by a one-time invitation and signs in.' })
  async acceptInvitation(
    @Args('token', { description: 'The token of the invitation link.' }) token: string,
    @Args('password', { description: 'A password of 12 characters or more.' }) password: string,
    @Context() ask: Ask,
  ) {
    return this.enter(ask, await acceptInvitation(this.database, { token, password, hours: this.config.sessionHours }));
  }

  private async enter(ask: Ask, done: Result<SignedIn>) {
    if (!done.ok) return new Refused(done.refusal);
    const { token, expiresAt, memberId } = done.value;
    ask.options.setCookie(token, expiresAt);
    await ask.become(token);
    return { token, expiresAt, member: await ask.read((tx) => memberById(tx, memberId)) };
  }

  @AllowAnyone()
  @Mutation(() => Boolean, { description: 'Ends the session for good; true when there was one.' })
  async signOut(@Context() ask: Ask) {
    const token = readToken(ask.options.token);
    ask.options.setCookie(null);
    await ask.end();
    return (
      token !== null && (await this.database.write(token.organizationId, (tx) => endSession(tx, token.hash))) === 1
    );
  }

  @Allow('reauthenticate')
  @Mutation(() => ReauthenticateResult, { description: 'Gives the password again before a decision.' })
  reauthenticate(@Args('password', { description: 'Password.' }) password: string, @Context() ask: Ask) {
    return ask.perform((tx, actor) => reauthenticate(tx, actor, password));
  }

  @Allow('changePassword')
  @Mutation(() => ChangePasswordResult, { description: 'Sets a new password; other sessions end.' })
  async changePassword(
    @Args('current', { description: 'Password so far.' }) current: string,
    @Args('next', { description: 'New password, 12 characters or more.' }) next: string,
    @Context() ask: Ask,
  ) {
    // Not kept for repetition: that would keep a fast hash of both passwords.
    const done = await ask.perform((tx, actor) => changePassword(tx, actor, { current, next }));
    return done instanceof Refused ? done : ask.read((tx) => memberById(tx, done));
  }
}
