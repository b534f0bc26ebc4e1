/**
 * A function whose module is loaded at its first call, so that a new process reads only the pages and packages that
 * somebody asks for (docs/decisions/0008). A failed load is tried again at the next call.
 */
export const later =
  <A extends readonly unknown[], R>(load: () => Promise<(...given: A) => Promise<R>>) =>
  async (...given: A): Promise<R> => {
    const run = await load()
    return run(...given)
  }
