/** What a letter holds, as data: the wording is decided in one place, how it is set in another. */
export type Column = { head: string; width?: number; align?: 'right' }
export type Table = { columns: Column[]; rows: string[][]; total?: string[] }

/** An item among several, one answer, or a table. */
export type Headed = 'item' | 'answer' | 'table'

export type Block =
  /** `heads`: what it stands over. `alarm`: something is wrong, and the words say so too. */
  | { kind: 'paragraph'; text: string; strong?: boolean; alarm?: boolean; heads?: Headed }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; table: Table }

export type Section = { heading: string; blocks: Block[] }

export type Fact = { label: string; value: string }

export type Letter = {
  sender: string
  heading: string
  /** Written at the top: what the letter is an example of, or nothing. */
  notice: string | null
  facts: Fact[]
  receiver: string[]
  /** What the letter says first, under its heading. */
  opening: Block[]
  sections: Section[]
  /** Says which matter a loose page belongs to. */
  designation: string
  /** Becomes the document's date, so that the same letter is the same bytes. */
  at: Date
  /** What lies in the document as a file. */
  attachment?: { name: string; type: string; description: string; content: Uint8Array }
}

export const list = (items: string[]): Block => ({ kind: 'list', items })
export const table = (content: Table): Block => ({ kind: 'table', table: content })
export const strong = (text: string): Block => ({ kind: 'paragraph', text, strong: true })

export const alarm = (text: string): Block => ({ kind: 'paragraph', text, strong: true, alarm: true })

export const heading = (text: string, heads: Headed): Block => ({ kind: 'paragraph', text, heads })

/** One block for each paragraph of a text someone wrote: a blank line begins a new one. */
export const paragraphs = (text: string): Block[] =>
  text
    .split(/\r?\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }))

/** A section that would be empty is left out. */
export const section = (heading: string, ...blocks: Block[]): Section[] =>
  blocks.length === 0 ? [] : [{ heading, blocks }]

const blockAsText = (block: Block): string => {
  if (block.kind === 'paragraph') return block.text
  if (block.kind === 'list') return block.items.map((item) => `– ${item}`).join('\n')
  const { columns, rows, total } = block.table
  const heads = columns.map(({ head }) => head)
  return [heads, ...rows, ...(total === undefined ? [] : [total])].map((row) => row.join(' | ')).join('\n')
}

/** The same in plain text: a blank line between blocks, except after a heading. */
export const blocksAsText = (blocks: readonly Block[]): string =>
  blocks
    .map(
      (block) =>
        blockAsText(block) + (block.kind === 'paragraph' && block.heads !== undefined ? '\n' : '\n\n'),
    )
    .join('')
    .trim()
