import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../platform/graphql/scalars';
import { MemberSuccess, MemberType } from './organisation.graphql';

@ObjectType('Session', { description: 'An open session. The console gets it as a cookie, programs as a bearer token.' })
export class SessionType {
  @Field({ description: 'Opaque token for the Authorization header: Bearer <token>.' }) token!: string;
  @Field(() => MemberType, { description: 'Who is signed in.' }) member!: MemberType;
  @Field(() => DateTimeScalar, { description: 'When the session ends by itself.' }) expiresAt!: Date;
}

@ObjectType('Reauthentication', { description: 'Proof for one decision that the password was just given again.' })
export class ReauthenticationType {
  @Field({ description: 'One-use token; a decision of the same session also finds it without being told.' })
  token!: string;
  @Field(() => DateTimeScalar, { description: 'When it stops being fresh.' }) expiresAt!: Date;
}

@ObjectType('DemoPersona', { description: 'Somebody to sign in as in the demo company.' })
export class DemoPersonaType {
  @Field({ description: 'Name.' }) name!: string;
  @Field({ description: 'What they do.' }) role!: string;
  @Field({ description: 'E-mail address to sign in with.' }) email!: string;
  @Field({ description: 'Password, random per installation.' }) password!: string;
}

export const SignInResult = resultUnion('SignInResult', { type: SessionType, typeName: 'Session' });
export const ReauthenticateResult = resultUnion('ReauthenticateResult', {
  type: ReauthenticationType,
  typeName: 'Reauthentication',
});
export const ChangePasswordResult = resultUnion('ChangePasswordResult', MemberSuccess);
