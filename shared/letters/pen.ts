import type PDFDocument from 'pdfkit'
import { printable, runsOf } from './printable.ts'

declare global {
  namespace PDFKit.Mixins {
    /** In pdfkit, not yet in its types: which cells a header cell speaks for. */
    interface StructureElementOptions {
      scope?: 'Row' | 'Column'
    }
    /** Likewise: what an attached file is to the document (PDF/A-3). */
    interface PDFAttachmentOptions {
      relationship?: 'Data'
    }
  }
}

export type Pen = typeof PDFDocument
type Element = PDFKit.PDFStructureElement

export const colours = {
  text: '#0b0c0c',
  secondary: '#505a5f',
  brand: '#1b4b6b',
  rule: '#b1b4b6',
  notice: '#8a5a00',
  alarm: '#b3261e',
}

export type Style = { bold?: boolean; size?: number; colour?: string; width?: number; align?: 'right' }

const set = (pen: Pen, style: Style) =>
  pen.fontSize(style.size ?? 10.5).fillColor(style.colour ?? colours.text)
const face = (style: Style, extended: boolean) =>
  `${style.bold === true ? 'bold' : 'regular'}${extended ? 'Extended' : ''}`
const lineGap = 2.2

/** Sets text where the pen is, and leaves the pen below it. */
export const write = (pen: Pen, text: string, style: Style = {}): void => {
  set(pen, style)
  const runs = runsOf(printable(text))
  runs.forEach((run, index) => {
    pen.font(face(style, run.extended)).text(run.text, {
      width: style.width,
      align: style.align,
      lineGap,
      continued: index < runs.length - 1,
    })
  })
}

/** The height text will take; letters of the extended file are measured as `n`. */
export const heightOf = (pen: Pen, text: string, style: Style): number => {
  const measured = runsOf(printable(text)).map((run) =>
    run.extended ? 'n'.repeat(run.text.length) : run.text,
  )
  return set(pen, style)
    .font(face(style, false))
    .heightOfString(measured.join(''), { width: style.width, lineGap })
}

/** The width text has between the margins. */
export const measure = (pen: Pen): number => pen.page.width - pen.page.margins.left - pen.page.margins.right

/** Begins a new page unless so many points are left on this one. Never inside something tagged. */
export const needs = (pen: Pen, height: number): void => {
  if (pen.y + height > pen.page.maxY()) pen.continueOnNewPage()
}

/** An element of the document's structure, in reading order under its parent. */
export const element = (pen: Pen, parent: Element, type: string, options = {}): Element => {
  const made = pen.struct(type, options)
  parent.add(made)
  return made
}

/** Tags what is drawn. */
export const tagged = (pen: Pen, parent: Element, type: string, draw: () => void, options = {}): void => {
  element(pen, parent, type, options).add(draw).end()
}

/** Draws something a screen reader passes by: rules, page numbers, repeated table heads. */
export const artifact = (pen: Pen, type: 'Layout' | 'Pagination', draw: () => void): void => {
  pen.markContent('Artifact', { type })
  draw()
  pen.endMarkedContent()
}

/** A thin line over the whole measure, at the pen. */
export const rule = (pen: Pen, colour: string, weight = 0.5): void =>
  artifact(pen, 'Layout', () => {
    const { left, right } = pen.page.margins
    pen
      .moveTo(left, pen.y)
      .lineTo(pen.page.width - right, pen.y)
      .lineWidth(weight)
      .strokeColor(colour)
      .stroke()
  })
