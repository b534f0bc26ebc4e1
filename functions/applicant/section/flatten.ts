import type { Written } from '../../../shared/form/written.ts'
import type { Form } from '../../../shared/web/request.ts'

const entries = (written: Written, path: string): [string, string | string[]][] =>
  Object.entries(written).flatMap(([name, value]): [string, string | string[]][] => {
    if (typeof value === 'string') return [[path + name, value]]
    const texts = value.filter((one) => typeof one === 'string')
    const items = value.flatMap((one, place) =>
      typeof one === 'string' ? [] : entries(one, `${path}${name}.${place}.`),
    )
    return texts.length > 0 ? [[path + name, texts], ...items] : items
  })

/** A section as a browser would have sent it: what somebody wrote takes the same way in, however it came about. */
export const flatten = (written: Written): Form => Object.fromEntries(entries(written, ''))
