/// <reference lib="dom" />
import { sendFile } from './send-file.ts'

type Words = DOMStringMap
type Line = { say: (text: string | undefined) => void; progress: (share: number) => void }

const addLine = (list: Element, name: string): Line => {
  const line = document.createElement('li')
  const text = document.createElement('span')
  const bar = document.createElement('progress')
  bar.setAttribute('aria-label', name)
  bar.max = 1
  bar.value = 0
  line.append(text, bar)
  list.append(line)
  return {
    say: (words) => {
      text.textContent = (words ?? '').replace('#', name)
    },
    progress: (share) => {
      bar.value = share
      bar.hidden = share >= 1
    },
  }
}

/** One file after the other, each with how far it has come; how many came in. */
const sendAll = async (files: readonly File[], words: Words, list: Element): Promise<number> => {
  let received = 0
  for (const file of files) {
    const line = addLine(list, file.name)
    line.say(words.going)
    const result = await sendFile(words.uploads ?? '', file, line.progress)
    line.progress(1)
    line.say(words[result])
    if (result === 'done') received += 1
  }
  return received
}

const linkTo = (address: string, text: string): Element => {
  const line = document.createElement('p')
  const link = document.createElement('a')
  line.className = 'govuk-body'
  link.className = 'govuk-link'
  link.href = address
  link.textContent = text
  line.append(link)
  return line
}

/** Sends what is chosen; to the list when all of it has come in, else what has not is said where it stands. */
const sendChosen = async (input: HTMLInputElement, place: HTMLElement, status: Element): Promise<void> => {
  const { uploads: address = '', again = '', none } = place.dataset
  const files = [...(input.files ?? [])]
  if (files.length === 0) return addLine(status, '').say(none)
  const received = await sendAll(files, place.dataset, status)
  input.value = ''
  if (received === files.length)
    return location.assign(`${address}?hant=${files.length > 1 ? 'several' : 'received'}`)
  if (received > 0) place.append(linkTo(address, again))
}

const follow = (place: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void => {
  const { several = '', upload = '' } = place.dataset
  const label = form.querySelector('label')
  const button = form.querySelector('button')
  if (label === null || button === null) return
  input.multiple = true
  label.textContent = several
  button.textContent = upload
  const status = document.createElement('ul')
  status.className = 'govuk-list sb-uploads'
  status.setAttribute('role', 'status')
  place.append(status)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    status.replaceChildren()
    place.querySelector('p')?.remove()
    button.disabled = true
    void sendChosen(input, place, status).finally(() => {
      button.disabled = false
    })
  })
}

/** Several files at once, with how far each has come. Without it the form sends one. */
export const uploadSeveral = (): void => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-uploads]')) {
    const form = place.closest('form')
    const input = form?.querySelector('input[type=file]')
    if (form && input instanceof HTMLInputElement) follow(place, form, input)
  }
}
