import { keys } from '../../../shared/aws/keys.ts'
import { workingNoteRemoval, workingNoteWrite } from '../../../shared/aws/working-notes.ts'
import { putNew } from '../../../shared/aws/write.ts'
import { workingNoteKept } from '../../../shared/domain/acts/records.ts'
import { hashOf } from '../../../shared/domain/chain.ts'
import { mustBeOwnNote } from '../../../shared/domain/working-note.ts'
import type { SignedVisit } from '../../../shared/web/http/route.ts'
import { one } from '../../../shared/web/request.ts'
import { actOnCase } from '../act-on-case.ts'
import { notesPage, readNotes } from '../case/notes.tsx'
import { readCaseView } from '../case/read-view.ts'
import type { Page } from '../deps.ts'
import { reader } from '../read-form.ts'
import { sv } from '../text/sv.ts'
import { noteOf, onWorkingNote } from './on-note.ts'
import { notePage } from './page.tsx'

const readNote = ({ request: { form } }: SignedVisit) => {
  const { text, problems } = reader(form)
  const written = text('note', { words: 1000, required: sv.workingNotes.missing })
  return { written, refused: problems.length > 0 ? { written: one(form, 'note'), problems } : null }
}

/** Working material, seen by the county's people who may read the case. */
export const writeWorkingNote: Page = (deps, visit) =>
  onWorkingNote(deps, visit, {
    done: 'working-note-saved',
    plan: async ({ county, header, actor }) => {
      const { written, refused } = readNote(visit)
      if (refused !== null) return notesPage(await readCaseView(deps, visit), { working: refused })
      const by = { subject: actor.subject, name: visit.session.name }
      const note = { id: deps.newId(), version: 1, text: written, at: actor.at, by }
      return { write: workingNoteWrite(county, header.id, note) }
    },
  })

export const changeWorkingNote: Page = (deps, visit) =>
  onWorkingNote(deps, visit, {
    done: 'working-note-saved',
    plan: async ({ county, table, header, actor }) => {
      const note = await noteOf({ county, table }, header.id, visit.request)
      mustBeOwnNote(note, actor.subject)
      const { written, refused } = readNote(visit)
      if (refused !== null) return notePage(deps, visit, { header, note, ...refused })
      const changed = { ...note, version: note.version + 1, text: written, at: actor.at }
      return { write: workingNoteWrite(county, header.id, changed) }
    },
  })

export const removeWorkingNote: Page = (deps, visit) =>
  onWorkingNote(deps, visit, {
    done: 'working-note-removed',
    plan: async ({ county, table, header, actor }) => {
      const note = await noteOf({ county, table }, header.id, visit.request)
      mustBeOwnNote(note, actor.subject)
      return { write: workingNoteRemoval(county, header.id, note) }
    },
  })

/** Taken care of for archiving (TF 2 kap. 12 §): among the tjänsteanteckningar from then on, by who wrote it. */
export const keepWorkingNote: Page = (deps, visit) =>
  actOnCase(deps, visit, {
    action: 'keep-working-note',
    to: '/anteckning',
    done: 'working-note-kept',
    plan: async ({ county, table, header, actor }) => {
      const note = await noteOf({ county, table }, header.id, visit.request)
      const number = (await readNotes(table, county, header.id)).length + 1
      const { text, at, by } = note
      const kept = { at: actor.at, by: { subject: actor.subject, name: visit.session.name } }
      const facts = { number, textHash: hashOf(text), author: by.subject, writtenAt: at }
      return {
        act: workingNoteKept(header, facts, actor),
        also: [
          workingNoteRemoval(county, header.id, note),
          putNew({ ...keys.note(county, header.id, number), text, at, by, kept }),
        ],
      }
    },
  })
