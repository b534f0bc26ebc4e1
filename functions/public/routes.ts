import { later } from '../../shared/later.ts'
import type { Route, Visit } from '../../shared/web/http/route.ts'
import type { Response } from '../../shared/web/response.ts'
import type { PublicDeps } from './deps.ts'

type Load = () => Promise<(deps: PublicDeps, visit: Visit) => Promise<Response>>
const open =
  (method: Route<PublicDeps>['method']) =>
  (path: string, load: Load): Route<PublicDeps> => ({ method, path, allow: 'anyone', run: later(load) })
const [get, post] = [open('GET'), open('POST')]

/** The pages for anyone, and the way in and out. */
export const routes: readonly Route<PublicDeps>[] = [
  get('/', async () => (await import('./start-page.tsx')).startPage),
  get('/utlysningar/{county}/{id}', async () => (await import('./round-page.tsx')).roundPage),
  get(
    '/utlysningar/{county}/{id}/fragor',
    async () => (await import('./questions-page.tsx')).roundQuestionsPage,
  ),
  get(
    '/utlysningar/{county}/{id}/sammanstallning',
    async () => (await import('./published-page.tsx')).publishedPage,
  ),
  get('/utlysningar.json', async () => (await import('./round-feed.ts')).roundFeed),
  get('/utbetalningsunderlag/kolumner', async () => (await import('./dictionary-page.tsx')).dictionaryPage),
  get('/utbetalningsunderlag/schema-1.json', async () => (await import('./batch-schema.ts')).batchSchema),
  get('/utbetalningsunderlag/kvittenser', async () => (await import('./answers-page.tsx')).answersFormatPage),
  get(
    '/utbetalningsunderlag/kvittens-schema-1.json',
    async () => (await import('./answers-schema.ts')).answersSchema,
  ),
  get('/utbetalningsunderlag/openapi-1.json', async () => (await import('./open-api.ts')).pullDescription),
  get('/om', async () => (await import('./text-pages.ts')).aboutPage),
  get('/kan-ni-soka', async () => (await import('./eligibility-page.tsx')).eligibilityPage),
  get('/fragor', async () => (await import('./questions-page.tsx')).questionsPage),
  get('/tillganglighet', async () => (await import('./text-pages.ts')).accessibilityPage),
  get('/tillganglighet/synpunkt', async () => (await import('./feedback/feedback.tsx')).showFeedback),
  post('/tillganglighet/synpunkt', async () => (await import('./feedback/feedback.tsx')).sendFeedback),
  get('/personuppgifter', async () => (await import('./text-pages.ts')).personalDataPage),
  get('/kvittens', async () => (await import('./verify/verify.ts')).showVerify),
  {
    method: 'POST',
    path: '/kvittens',
    upload: true,
    allow: 'anyone',
    run: later(async () => (await import('./verify/verify.ts')).verifyReceipt),
  },
  get('/kvittens/rot/{number}', async () => (await import('./verify/downloads.ts')).downloadRoot),
  get('/kvittens/bevis/{receipt}', async () => (await import('./verify/downloads.ts')).downloadProof),
  get('/assets/{name}', async () => (await import('./assets.ts')).sendAsset),
  get('/logga-in', async () => (await import('./sign-in.ts')).startSignIn),
  get('/logga-in/klar', async () => (await import('./sign-in.ts')).finishSignIn),
  get('/sprak/{language}', async () => (await import('./choose-language.ts')).chooseLanguage),
  {
    method: 'GET',
    path: '/valj-organisation',
    allow: 'signed-in',
    run: later(async () => (await import('./choose-organisation.tsx')).showChoice),
  },
  {
    method: 'POST',
    path: '/valj-organisation',
    allow: 'signed-in',
    run: later(async () => (await import('./choose-organisation.tsx')).choose),
  },
  get('/logga-ut', async () => (await import('./sign-out.tsx')).askSignOut),
  post('/logga-ut', async () => (await import('./sign-out.tsx')).signOut),
  {
    method: 'GET',
    path: '/aterstall/{id}',
    allow: 'signed-in',
    run: later(async () => (await import('./restore-form.tsx')).restoreForm),
  },
]
