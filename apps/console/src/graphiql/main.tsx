import './graphiql.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { startingLanguage } from '../shared/format/language';
import { frameWords } from './frame-words';
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
const words = frameWords();
document.documentElement.lang = startingLanguage();
document.title = `${words.title} · Clout`;

/** Shows GraphiQL to signed-in members only: the schema is not for anonymous eyes. */
try {
  const work = await loadWork();
  if (work)
    root.render(
      <StrictMode>
        <Suspense fallback={<p className="notice">{words.loading}</p>}>
          <GraphiqlPage work={work} />
        </Suspense>
      </StrictMode>,
    );
  else root.render(<Notice title={words.title} text={words.stranger} href={SIGN_IN} link={words.signIn} />);
} catch {
  root.render(<Notice title={words.title} text={words.noAnswer} href="/graphiql" link={words.again} />);
}
