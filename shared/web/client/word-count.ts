/// <reference lib="dom" />
import { countOf } from './count-of.ts'

const follow = (area: HTMLTextAreaElement): void => {
  const { words = '', wordsText = '' } = area.dataset
  const line = document.createElement('p')
  line.className = 'govuk-hint sb-count'
  line.id = `${area.id}-ord`
  area.after(line)
  area.setAttribute(
    'aria-describedby',
    [area.getAttribute('aria-describedby'), line.id].filter(Boolean).join(' '),
  )
  const show = () => {
    const used = countOf(area.value)
    line.textContent = wordsText.replace('#', String(used))
    line.classList.toggle('sb-count--over', used > Number(words))
  }
  area.addEventListener('input', show)
  show()
}

/** How many of a text's words are used, under the text. */
export const countWords = (): void => {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-words]')) follow(area)
}
