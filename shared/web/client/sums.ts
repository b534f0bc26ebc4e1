/// <reference lib="dom" />
import { groupDigits } from '../../domain/number.ts'
import { wholeKronor } from './whole-kronor.ts'

/** `measures.*.amount` to what fits the names of fields: a star stands for a place in a list. */
const fitting = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '\\d+')}$`)

const amountsIn = (form: HTMLFormElement, names: readonly RegExp[]): number => {
  let total = 0
  for (const field of form.elements)
    if (field instanceof HTMLInputElement && names.some((name) => name.test(field.name)))
      total += wholeKronor(field.value) ?? 0
  return total
}

const follow = (sum: HTMLElement): void => {
  const form = sum.closest('form')
  const names = (sum.dataset.sum ?? '').split(' ').map(fitting)
  form?.addEventListener('input', () => {
    sum.textContent = `${groupDigits(amountsIn(form, names))}\u00a0kr`
  })
}

/** A sum marked with the names of its amounts follows what is written; the server has written the first. */
export const addUp = (): void => {
  for (const sum of document.querySelectorAll<HTMLElement>('[data-sum]')) follow(sum)
}
