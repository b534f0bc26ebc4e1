import type { Fact, Letter } from './block.ts'
import { artifact, colours, measure, type Pen, rule, tagged, write } from './pen.ts'
import { printable } from './printable.ts'

type Element = PDFKit.PDFStructureElement

/** Where the three facts begin, as shares of the measure; the last is the widest. */
const starts = [0, 0.27, 0.56]

const setFacts = (pen: Pen, parent: Element, facts: Fact[]): void => {
  const top = pen.y
  const bottoms = facts.map((fact, index) => {
    const start = starts[index] ?? 0
    const width = ((starts[index + 1] ?? 1) - start) * measure(pen) - 8
    pen.x = pen.page.margins.left + start * measure(pen)
    pen.y = top
    tagged(pen, parent, 'P', () => write(pen, fact.label, { size: 9, colour: colours.secondary, width }))
    tagged(pen, parent, 'P', () => write(pen, fact.value, { size: 10, width }))
    return pen.y
  })
  pen.x = pen.page.margins.left
  pen.y = Math.max(...bottoms)
}

/** Who writes, about what, to whom, and the heading. */
export const setHead = (pen: Pen, parent: Element, letter: Letter): void => {
  tagged(pen, parent, 'P', () => write(pen, letter.sender, { bold: true, size: 13, colour: colours.brand }))
  pen.y += 5
  rule(pen, colours.brand, 1)
  pen.y += 10
  setFacts(pen, parent, letter.facts)
  pen.y += 20
  letter.receiver.forEach((line, index) => {
    tagged(pen, parent, 'P', () => write(pen, line, { bold: index === 0, size: index === 0 ? 11.5 : 10 }))
  })
  pen.y += 24
  tagged(pen, parent, 'H1', () => write(pen, letter.heading, { bold: true, size: 22, colour: colours.brand }))
  pen.y += 8
  const notice = letter.notice
  if (notice === null) return
  tagged(pen, parent, 'P', () => write(pen, notice, { bold: true, size: 10, colour: colours.notice }))
  pen.y += 8
}

/** Sender, designation and page number under every page, once their number is known. */
export const setFoot = (pen: Pen, letter: Letter): void => {
  const { count } = pen.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    pen.switchToPage(page)
    const { left, right } = pen.page.margins
    const y = pen.page.height - 48
    const number = `Sida ${page + 1} av ${count}`
    artifact(pen, 'Pagination', () => {
      pen.font('regular').fontSize(9).fillColor(colours.secondary)
      pen.text(printable(`${letter.sender} · ${letter.designation}`), left, y, { lineBreak: false })
      pen.text(number, pen.page.width - right - pen.widthOfString(number), y, { lineBreak: false })
    })
  }
}
