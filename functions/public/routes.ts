import { later } from '../../shared/later.ts'
import type { Route } from '../../shared/web/http/route.ts'
import type { PublicDeps } from './deps.ts'

/** The pages for anyone, and the way in and out. */
export const routes: readonly Route<PublicDeps>[] = [
  {
    method: 'GET',
    path: '/',
    allow: 'anyone',
    run: later(async () => (await import('./start-page.tsx')).startPage),
  },
  {
    method: 'GET',
    path: '/utlysningar/{county}/{id}',
    allow: 'anyone',
    run: later(async () => (await import('./round-page.tsx')).roundPage),
  },
  {
    method: 'GET',
    path: '/utlysningar/{county}/{id}/fragor',
    allow: 'anyone',
    run: later(async () => (await import('./questions-page.tsx')).roundQuestionsPage),
  },
  {
    method: 'GET',
    path: '/utlysningar/{county}/{id}/sammanstallning',
    allow: 'anyone',
    run: later(async () => (await import('./published-page.tsx')).publishedPage),
  },
  {
    method: 'GET',
    path: '/utlysningar.json',
    allow: 'anyone',
    run: later(async () => (await import('./round-feed.ts')).roundFeed),
  },
  {
    method: 'GET',
    path: '/utbetalningsunderlag/kolumner',
    allow: 'anyone',
    run: later(async () => (await import('./dictionary-page.tsx')).dictionaryPage),
  },
  {
    method: 'GET',
    path: '/utbetalningsunderlag/schema-1.json',
    allow: 'anyone',
    run: later(async () => (await import('./batch-schema.ts')).batchSchema),
  },
  {
    method: 'GET',
    path: '/utbetalningsunderlag/kvittenser',
    allow: 'anyone',
    run: later(async () => (await import('./answers-page.tsx')).answersFormatPage),
  },
  {
    method: 'GET',
    path: '/utbetalningsunderlag/kvittens-schema-1.json',
    allow: 'anyone',
    run: later(async () => (await import('./answers-schema.ts')).answersSchema),
  },
  {
    method: 'GET',
    path: '/utbetalningsunderlag/openapi-1.json',
    allow: 'anyone',
    run: later(async () => (await import('./open-api.ts')).pullDescription),
  },
  {
    method: 'GET',
    path: '/om',
    allow: 'anyone',
    run: later(async () => (await import('./text-pages.ts')).aboutPage),
  },
  {
    method: 'GET',
    path: '/kan-ni-soka',
    allow: 'anyone',
    run: later(async () => (await import('./eligibility-page.tsx')).eligibilityPage),
  },
  {
    method: 'GET',
    path: '/fragor',
    allow: 'anyone',
    run: later(async () => (await import('./questions-page.tsx')).questionsPage),
  },
  {
    method: 'GET',
    path: '/tillganglighet',
    allow: 'anyone',
    run: later(async () => (await import('./text-pages.ts')).accessibilityPage),
  },
  {
    method: 'GET',
    path: '/tillganglighet/synpunkt',
    allow: 'anyone',
    run: later(async () => (await import('./feedback/feedback.tsx')).showFeedback),
  },
  {
    method: 'POST',
    path: '/tillganglighet/synpunkt',
    allow: 'anyone',
    run: later(async () => (await import('./feedback/feedback.tsx')).sendFeedback),
  },
  {
    method: 'GET',
    path: '/personuppgifter',
    allow: 'anyone',
    run: later(async () => (await import('./text-pages.ts')).personalDataPage),
  },
  {
    method: 'GET',
    path: '/kvittens',
    allow: 'anyone',
    run: later(async () => (await import('./verify/verify.ts')).showVerify),
  },
  {
    method: 'POST',
    path: '/kvittens',
    upload: true,
    allow: 'anyone',
    run: later(async () => (await import('./verify/verify.ts')).verifyReceipt),
  },
  {
    method: 'GET',
    path: '/kvittens/rot/{number}',
    allow: 'anyone',
    run: later(async () => (await import('./verify/downloads.ts')).downloadRoot),
  },
  {
    method: 'GET',
    path: '/kvittens/bevis/{receipt}',
    allow: 'anyone',
    run: later(async () => (await import('./verify/downloads.ts')).downloadProof),
  },
  {
    method: 'GET',
    path: '/assets/{name}',
    allow: 'anyone',
    run: later(async () => (await import('./assets.ts')).sendAsset),
  },
  {
    method: 'GET',
    path: '/logga-in',
    allow: 'anyone',
    run: later(async () => (await import('./sign-in.ts')).startSignIn),
  },
  {
    method: 'GET',
    path: '/logga-in/klar',
    allow: 'anyone',
    run: later(async () => (await import('./sign-in.ts')).finishSignIn),
  },
  {
    method: 'GET',
    path: '/sprak/{language}',
    allow: 'anyone',
    run: later(async () => (await import('./choose-language.ts')).chooseLanguage),
  },
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
  {
    method: 'GET',
    path: '/logga-ut',
    allow: 'anyone',
    run: later(async () => (await import('./sign-out.tsx')).askSignOut),
  },
  {
    method: 'POST',
    path: '/logga-ut',
    allow: 'anyone',
    run: later(async () => (await import('./sign-out.tsx')).signOut),
  },
  {
    method: 'GET',
    path: '/aterstall/{id}',
    allow: 'signed-in',
    run: later(async () => (await import('./restore-form.tsx')).restoreForm),
  },
]
