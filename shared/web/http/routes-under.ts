import { later } from '../../later.ts'
import type { Response } from '../response.ts'
import type { Allow, Route, SignedVisit } from './route.ts'

type Load<D> = () => Promise<(deps: D, visit: SignedVisit) => Promise<Response>>

/** Makes the routes of an audience, all under one address; each page is loaded at its first request. */
export const routesUnder = <D>(base: string) => {
  const of =
    (method: Route<D>['method']) =>
    (path: string, allow: Exclude<Allow, 'anyone'>, load: Load<D>): Route<D> => ({
      method,
      path: `${base}${path}`,
      allow,
      run: later(load),
    })
  const post = of('POST')
  /** A form that may hold a small file. */
  const upload: typeof post = (...route) => ({ ...post(...route), upload: true })
  return { get: of('GET'), post, upload }
}
