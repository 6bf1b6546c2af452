import { Center, Container, Loader } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { useClient, useQuery } from 'urql';
import { may } from '@clout/domain';
import { faultOf } from '../graphql/fault';
import { FaultAlert } from '../ui/loaded';
import { useSession } from './session';
import { MeQuery, SignOutMutation, WorkspaceContext, WorkspaceQuery } from './workspace';

const SignInAgain = lazy(() => import('./sign-in-again'));

const Waiting = () => {
  const { t } = useTranslation();
  return (
    <Center h="100vh" role="status" aria-label={t('state.loading')}>
      <Loader />
    </Center>
  );
};

/** Lets signed-in members through and sends everyone else to sign-in, keeping the place; what was asked ahead counts. */
export const Gate = ({ children }: { readonly children: ReactNode }) => {
  const { expired, renew } = useSession();
  const { pathname, search } = useLocation();
  const client = useClient();
  const [me, againMe] = useQuery({ query: MeQuery, requestPolicy: 'cache-first' });
  const member = me.data?.me ?? null;
  const [workspace, refresh] = useQuery({
    query: WorkspaceQuery,
    variables: { cycles: member !== null && may(member.roles, 'fundingCycles') },
    pause: member === null,
    requestPolicy: 'cache-first',
  });

  const value = useMemo(() => {
    if (!member || !workspace.data) return null;
    return {
      member,
      organization: workspace.data.organization,
      standsIn: member.standsIn ? ('NOW' as const) : ('NEVER' as const),
      cycles: workspace.data.fundingCycles ?? [],
      refresh: () => refresh({ requestPolicy: 'network-only' }),
      signOut: async () => {
        await client.mutation(SignOutMutation, {}).toPromise();
        renew();
      },
    };
  }, [client, member, refresh, renew, workspace.data]);

  const from = encodeURIComponent(`${pathname}${search}`);
  if (expired && !value) return <Navigate to={`/sign-in?expired=1&from=${from}`} replace />;
  const problem = me.error ?? workspace.error;
  if (problem && !value && faultOf(problem) !== 'UNAUTHENTICATED')
    return (
      <Container size="sm" py="xl">
        <FaultAlert
          code={faultOf(problem)}
          onRetry={() => {
            againMe({ requestPolicy: 'network-only' });
            refresh({ requestPolicy: 'network-only' });
          }}
        />
      </Container>
    );
  if (me.data && !member && !value) return <Navigate to={`/sign-in?from=${from}`} replace />;
  if (!value) return <Waiting />;
  return (
    <WorkspaceContext value={value}>
      {children}
      {expired ? (
        <Suspense>
          <SignInAgain member={value.member} />
        </Suspense>
      ) : null}
    </WorkspaceContext>
  );
};
