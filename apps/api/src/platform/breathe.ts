/** Milliseconds of work after which others have their turn. */
const STRETCH = 15;

let since = 0;

/** Lets the process answer others once it has worked for a while; asked between the steps of long work. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < STRETCH) return;
  await new Promise((resolve) => setImmediate(resolve));
  since = performance.now();
}
