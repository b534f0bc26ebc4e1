export type Answer =
  | { kind: 'saved'; version: number; message: string; others: string; summary: string }
  /** Somebody else was first, or the application has been sent: the form's own way shows both texts. */
  | { kind: 'overtaken'; message: string }
  /** Something written cannot be saved as it stands. */
  | { kind: 'problem'; message: string; summary: string }
  /** The session is over. */
  | { kind: 'ended' }
  /** Not understood or not allowed: only the form's own way can say why. */
  | { kind: 'refused' }
  /** No network, or the service is down for the moment. */
  | { kind: 'unreached' }
export type Shown = Answer | { kind: 'saving' }

type SaverDeps = {
  /** What is written, as it would be sent. */
  read: () => string
  send: (written: string) => Promise<Answer>
  show: (shown: Shown) => void
  /** Runs something later; gives back what calls it off. */
  after: (milliseconds: number, run: () => void) => () => void
}

export const pause = 1500
const longestWait = 60_000

/** Saves what is written one attempt at a time. After a conflict or an ended session only the form itself goes on. */
export const makeSaver = ({ read, send, show, after }: SaverDeps) => {
  let settled = read()
  let underWay: Promise<void> | null = null
  let callOff = () => {}
  let attempts = 0
  let stopped = false
  let unsaved = false

  const wait = (milliseconds: number) => {
    callOff()
    callOff = after(milliseconds, save)
  }

  const take = (answer: Answer, written: string) => {
    show(answer)
    attempts = answer.kind === 'unreached' ? attempts + 1 : 0
    stopped ||= answer.kind === 'overtaken' || answer.kind === 'ended' || answer.kind === 'refused'
    unsaved = answer.kind !== 'saved'
    if (answer.kind === 'saved' || answer.kind === 'problem') settled = written
    if (stopped) return
    if (answer.kind === 'unreached') wait(Math.min(longestWait, pause * 2 ** attempts))
    else if (read() !== settled) wait(pause)
  }

  const attempt = async (written: string) => {
    show({ kind: 'saving' })
    const answer = await send(written)
    underWay = null
    take(answer, written)
  }

  const save = () => {
    const written = read()
    if (stopped || underWay !== null || written === settled) return
    callOff()
    underWay = attempt(written)
  }

  return {
    /** Somebody is writing. */
    changed: () => {
      if (!stopped && underWay === null) wait(pause)
    },
    /** A field was left, or the page is about to be. */
    save,
    /** Until no attempt is under way; none is made after it. */
    stop: async () => {
      stopped = true
      callOff()
      await underWay
    },
    isUnderWay: () => underWay !== null,
    /** Something written could not be saved, and is nowhere but on the page. */
    isUnsaved: () => unsaved,
  }
}
