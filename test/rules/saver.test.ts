import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupDigits } from '../../shared/domain/number.ts'
import { readAmount } from '../../shared/form/read-amount.ts'
import { countOf } from '../../shared/web/client/count-of.ts'
import { readAnswer } from '../../shared/web/client/read-answer.ts'
import { type Answer, makeSaver, pause } from '../../shared/web/client/saver.ts'
import { wholeKronor } from '../../shared/web/client/whole-kronor.ts'

const saved: Answer = { kind: 'saved', version: 2, message: 'Sparat', others: '', summary: '' }

/** A form and a clock that only move when told to. */
const desk = (answers: Answer[] = []) => {
  const sent: string[] = []
  const shown: string[] = []
  let text = ''
  let timer: { due: number; run: () => void } | null = null
  let now = 0
  const open: ((answer: Answer) => void)[] = []
  const saver = makeSaver({
    read: () => text,
    send: (written) => {
      sent.push(written)
      const answer = answers.shift()
      return answer ? Promise.resolve(answer) : new Promise((resolve) => open.push(resolve))
    },
    show: ({ kind }) => void shown.push(kind),
    after: (milliseconds, run) => {
      const own = { due: now + milliseconds, run }
      timer = own
      return () => {
        if (timer === own) timer = null
      }
    },
  })
  return {
    saver,
    sent,
    shown,
    write: (more: string) => {
      text += more
      saver.changed()
    },
    /** Lets time pass, and the answers that have come be taken. */
    pass: async (milliseconds: number) => {
      const end = now + milliseconds
      for (let next = timer; next !== null && next.due <= end; next = timer) {
        timer = null
        now = next.due
        next.run()
        await new Promise(setImmediate)
      }
      now = end
    },
    answer: async (answer: Answer) => {
      open.shift()?.(answer)
      await new Promise(setImmediate)
    },
  }
}

describe('what is written', () => {
  test('is saved after a pause and not for each letter, and not again when nothing is new', async () => {
    const { write, pass, sent, saver } = desk([saved])
    for (const letter of 'behov') {
      write(letter)
      await pass(pause - 1)
    }
    expect(sent).toEqual([])
    await pass(pause)
    expect(sent).toEqual(['behov'])
    saver.save()
    expect(sent).toEqual(['behov'])
  })

  test('while it is being saved is saved next, one attempt at a time', async () => {
    const { write, pass, sent, answer, saver } = desk()
    write('a')
    saver.save()
    write('b')
    saver.save()
    await pass(60_000)
    expect(sent).toEqual(['a'])
    await answer(saved)
    await pass(pause)
    expect(sent).toEqual(['a', 'ab'])
  })

  test('without network is tried again, less and less often, until it is saved', async () => {
    const lost: Answer = { kind: 'unreached' }
    const { write, pass, sent, shown, saver } = desk([lost, lost, lost, saved])
    write('a')
    await pass(pause)
    expect(sent.length).toBe(1)
    await pass(pause * 2)
    expect(sent.length).toBe(2)
    expect(saver.isUnsaved()).toBe(true)
    await pass(pause * 4 + pause * 8)
    expect(sent.length).toBe(4)
    expect(saver.isUnsaved()).toBe(false)
    expect(shown.at(-1)).toBe('saved')
  })

  test('that cannot be saved waits for the next letter, and is known to be nowhere else', async () => {
    const { write, pass, sent, saver } = desk([{ kind: 'problem', message: 'Fel', summary: '' }, saved])
    write('19121212-1212')
    await pass(60_000)
    expect(sent.length).toBe(1)
    expect(saver.isUnsaved()).toBe(true)
    write('x')
    await pass(pause)
    expect(saver.isUnsaved()).toBe(false)
  })

  test.each<Answer>([{ kind: 'overtaken', message: 'Anna' }, { kind: 'ended' }, { kind: 'refused' }])(
    'is left to the form itself after $kind',
    async (answer) => {
      const { write, pass, sent, saver } = desk([answer])
      write('a')
      await pass(pause)
      write('b')
      saver.save()
      await pass(600_000)
      expect(sent).toEqual(['a'])
      expect(saver.isUnsaved()).toBe(true)
    },
  )

  test('is not sent twice when the form is: it waits for the attempt under way', async () => {
    const { write, sent, answer, saver } = desk()
    write('a')
    saver.save()
    let stopped = false
    const stopping = saver.stop().then(() => {
      stopped = true
    })
    expect(stopped).toBe(false)
    await answer(saved)
    await stopping
    saver.save()
    expect(sent).toEqual(['a'])
  })
})

describe('the answer', () => {
  const read = (status: number, body: unknown, type = 'application/json', kind: ResponseType = 'basic') =>
    readAnswer({
      status,
      type: kind,
      headers: new Headers({ 'content-type': type }),
      json: async () => body,
    })

  test('is read without being trusted', async () => {
    expect(await read(200, { saved: true, version: 3, message: 'Sparat', others: '', summary: '' })).toEqual({
      ...saved,
      version: 3,
    })
    expect(await read(409, { message: 'Anna' })).toEqual({ kind: 'overtaken', message: 'Anna' })
    expect(await read(422, { message: 'Fel', summary: 'x' })).toMatchObject({ kind: 'problem' })
    for (const body of [null, 'text', [], { version: 'tre' }, { version: -1 }, {}])
      expect(await read(200, body)).toEqual({ kind: 'refused' })
    expect(await read(403, {}, 'text/html')).toEqual({ kind: 'refused' })
    expect(await read(503, {}, 'text/html')).toEqual({ kind: 'unreached' })
    expect(await read(0, {}, '', 'opaqueredirect')).toEqual({ kind: 'ended' })
  })
})

describe('counted on the page as by the service', () => {
  test('amounts', () => {
    const written = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[\d ]{0,12}( ?kr)?$/),
      fc.integer({ min: 0, max: 2e9 }).map((value) => groupDigits(value)),
    )
    fc.assert(
      fc.property(written, (text) => {
        const read = readAmount(text)
        expect(wholeKronor(text)).toBe('value' in read && read.value !== null ? read.value / 100 : null)
      }),
    )
  })

  test('words', () => {
    expect(countOf('')).toBe(0)
    expect(countOf(' ett\n två\u00a0tre – fyra ')).toBe(5)
  })
})
