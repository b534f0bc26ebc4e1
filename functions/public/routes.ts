import type { Route } from '../../shared/web/http/route.ts'
import { sendAsset } from './assets.ts'
import { choose, showChoice } from './choose-organisation.tsx'
import type { PublicDeps } from './deps.ts'
import { restoreForm } from './restore-form.tsx'
import { roundFeed } from './round-feed.ts'
import { roundPage } from './round-page.tsx'
import { finishSignIn, startSignIn } from './sign-in.ts'
import { askSignOut, signOut } from './sign-out.tsx'
import { startPage } from './start-page.tsx'
import { about } from './text/about.ts'
import { accessibility } from './text/accessibility.ts'
import { personalData } from './text/personal-data.ts'
import { textPage } from './text-page.tsx'

/** The pages for anyone, and the way in and out. */
export const routes: readonly Route<PublicDeps>[] = [
  { method: 'GET', path: '/', allow: 'anyone', run: startPage },
  { method: 'GET', path: '/utlysningar/{county}/{id}', allow: 'anyone', run: roundPage },
  { method: 'GET', path: '/utlysningar.json', allow: 'anyone', run: roundFeed },
  { method: 'GET', path: '/om', allow: 'anyone', run: textPage('/om', about) },
  {
    method: 'GET',
    path: '/tillganglighet',
    allow: 'anyone',
    run: textPage('/tillganglighet', accessibility),
  },
  {
    method: 'GET',
    path: '/personuppgifter',
    allow: 'anyone',
    run: textPage('/personuppgifter', personalData),
  },
  { method: 'GET', path: '/assets/{name}', allow: 'anyone', run: sendAsset },
  { method: 'GET', path: '/logga-in', allow: 'anyone', run: startSignIn },
  { method: 'GET', path: '/logga-in/klar', allow: 'anyone', run: finishSignIn },
  { method: 'GET', path: '/valj-organisation', allow: 'signed-in', run: showChoice },
  { method: 'POST', path: '/valj-organisation', allow: 'signed-in', run: choose },
  { method: 'GET', path: '/logga-ut', allow: 'anyone', run: askSignOut },
  { method: 'POST', path: '/logga-ut', allow: 'anyone', run: signOut },
  { method: 'GET', path: '/aterstall/{id}', allow: 'signed-in', run: restoreForm },
]
