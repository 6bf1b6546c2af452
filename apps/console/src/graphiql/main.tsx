import './graphiql.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { loadWork } from './work';

const GraphiqlPage = lazy(() => import('./graphiql-page'));
const SIGN_IN = `/sign-in?from=${encodeURIComponent('/graphiql')}`;

const Notice = (props: {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly link: string;
}) => (
  <main className="notice">
    <h1>{props.title}</h1>
    <p>{props.text}</p>
    <p>
      <a href={props.href}>{props.link}</a>
    </p>
  </main>
);

const element = document.getElementById('root');
if (!element) throw new Error('graphiql.html has no #root');
const root = createRoot(element);

/** Shows GraphiQL to signed-in members only: the schema is not for anonymous eyes. */
try {
  const work = await loadWork();
  if (work)
    root.render(
      <StrictMode>
        <Suspense fallback={<p className="notice">Loading the GraphQL console</p>}>
          <GraphiqlPage work={work} />
        </Suspense>
      </StrictMode>,
    );
  else
    root.render(
      <Notice title="GraphQL console" text="Sign in to use it; it then runs as you." href={SIGN_IN} link="Sign in" />,
    );
} catch {
  root.render(
    <Notice
      title="GraphQL console"
      text="The server did not answer as expected. Try again in a moment."
      href="/graphiql"
      link="Try again"
    />,
  );
}
