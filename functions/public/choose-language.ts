import { notFound } from '../../shared/domain/errors.ts'
import type { Visit } from '../../shared/web/http/route.ts'
import { languages } from '../../shared/web/language.ts'
import { type Response, redirect } from '../../shared/web/response.ts'
import { languageCookie } from '../../shared/web/speech.ts'
import { ownPath } from './own-path.ts'

const aYear = 365 * 24 * 3600

/** Keeps the choice in the browser for a year and shows the same page again. */
export const chooseLanguage = async (_: unknown, { request }: Visit): Promise<Response> => {
  const chosen = languages.find((one) => one === request.params.language)
  if (chosen === undefined) throw notFound('language')
  const cookie = `${languageCookie}=${chosen}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${aYear}`
  return redirect(ownPath(request.query.get('efter')) ?? '/', [cookie])
}
