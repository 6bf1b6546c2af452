import { Field, ObjectType } from '@nestjs/graphql';
import type { Link, LinkState } from '@clout/domain';
import { CaseLinkEnum, LinkStateEnum } from './grade.graphql';

/** What fields of a link are resolved from. */
export interface ChainLinkParent {
  readonly initiativeId: string;
  readonly link: Link;
  readonly state: LinkState;
  readonly statement: string | null;
  readonly weakest: boolean;
  /** The initiatives whose links are read together with this one. */
  readonly group?: { readonly key: string; readonly ids: readonly string[] };
}

@ObjectType('ChainLink', { description: 'One link of a business case, from the action to money.' })
export class ChainLinkType implements Omit<ChainLinkParent, 'initiativeId' | 'group'> {
  @Field(() => CaseLinkEnum, { description: 'Which link.' }) link!: Link;
  @Field(() => LinkStateEnum, { description: 'How far it has come.' }) state!: LinkState;
  @Field(() => String, { nullable: true, description: 'How one leads to the other, in words; null while not stated.' })
  statement!: string | null;
  @Field({ description: 'True when it holds the grade of the chain down.' }) weakest!: boolean;
}
