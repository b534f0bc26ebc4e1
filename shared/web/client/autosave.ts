/// <reference lib="dom" />
import { readAnswer } from './read-answer.ts'
import { type Answer, makeSaver, type Shown } from './saver.ts'

/** Browsers let no longer body outlive its page. */
const outlives = 60_000

const written = (form: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  fields.delete('version')
  return fields
}

const send = async (form: HTMLFormElement, version: HTMLInputElement, text: string): Promise<Answer> => {
  const body = `${text}&version=${version.value}&action=autosave`
  try {
    // Not `form.action`: the form's buttons have that name.
    const response = await fetch(form.getAttribute('action') ?? '', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body,
      redirect: 'manual',
      keepalive: body.length < outlives,
    })
    return await readAnswer(response)
  } catch {
    return { kind: 'unreached' }
  }
}

/** The form's own way to both texts: it saves against the version that was read, and meets the other's. */
const reviewButton = (text: string): HTMLButtonElement => {
  const button = document.createElement('button')
  button.className = 'govuk-button govuk-button--secondary sb-autosave__review'
  button.name = 'action'
  button.value = 'save'
  button.textContent = text
  return button
}

/** In a window of its own, so that nothing takes the place of what is written. */
const signInLink = (text: string): HTMLAnchorElement => {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = '/logga-in?efter=/ansok'
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = text
  return link
}

const isSignedIn = async (): Promise<boolean> => {
  try {
    return (await fetch(location.href, { redirect: 'manual' })).ok
  } catch {
    return false
  }
}

/** Sums the service has counted anew take the place of the old ones. */
const renew = (summary: string): void => {
  const place = document.querySelector('[data-summary]')
  if (place !== null && summary !== '')
    place.replaceChildren(...new DOMParser().parseFromString(summary, 'text/html').body.childNodes)
}

const show = (panel: HTMLElement, line: Element, shown: Shown): void => {
  const { saving, unreached, ended, refused, review, signIn } = panel.dataset
  const texts = { saving, unreached, ended, refused }
  const text = 'message' in shown ? shown.message : texts[shown.kind]
  panel.dataset.state = shown.kind
  line.textContent = text ?? ''
  if (panel.querySelector('a, button') !== null) return
  if (shown.kind === 'overtaken') panel.append(reviewButton(review ?? ''))
  if (shown.kind === 'ended') panel.append(signInLink(signIn ?? ''))
}

const follow = (form: HTMLFormElement, panel: HTMLElement, version: HTMLInputElement): void => {
  const line = panel.querySelector('[role=status]')
  if (line === null) return
  // A browser that gives back old text beside a new version would overwrite without a word.
  form.autocomplete = 'off'
  let leaving = false
  const saver = makeSaver({
    read: () => written(form).toString(),
    send: (text) => send(form, version, text),
    show: (shown) => {
      if (shown.kind === 'saved') {
        version.value = String(shown.version)
        const others = document.querySelector('[data-others]')
        if (others !== null && others.textContent !== shown.others) others.textContent = shown.others
      }
      if ('summary' in shown) renew(shown.summary)
      show(panel, line, shown)
    },
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  form.addEventListener('input', saver.changed)
  form.addEventListener('change', saver.save)
  addEventListener('online', saver.save)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saver.save()
  })
  addEventListener('beforeunload', (event) => {
    if (!leaving && saver.isUnsaved()) event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) {
      // The browser's own page about it would take the place of what is written.
      event.preventDefault()
      return show(panel, line, { kind: 'unreached' })
    }
    if (panel.dataset.state === 'ended' && !leaving) {
      // Without a session the form would lead to the sign-in, and what is written nowhere.
      event.preventDefault()
      void isSignedIn().then((signedIn) => {
        leaving = signedIn
        if (signedIn) form.requestSubmit(event.submitter)
      })
      return
    }
    leaving = true
    if (!saver.isUnderWay()) return void saver.stop()
    event.preventDefault()
    void saver.stop().then(() => form.requestSubmit(event.submitter))
  })
}

/** Forms that say so are saved while somebody writes in them. */
export const autosaveForms = (): void => {
  for (const panel of document.querySelectorAll<HTMLElement>('[data-autosave]')) {
    const form = panel.closest('form')
    const version = form?.elements.namedItem('version')
    if (form && version instanceof HTMLInputElement) follow(form, panel, version)
  }
}
