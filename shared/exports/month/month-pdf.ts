import { formatKronor, minus, type Ore } from '../../domain/money.ts'
import { type MonthReport, monthEnd } from '../../domain/reconciliation/month.ts'
import { dayOf, formatDay, formatInstant } from '../../domain/time.ts'
import { alarm, type Block, list, paragraphs, type Section, section, table } from '../../letters/block.ts'
import { type LetterDeps, setLetter } from '../../letters/document.ts'
import { countyByCode } from '../../register/register.ts'
import { figuresSv } from '../text/figures-sv.ts'
import { monthName, monthSv as text } from '../text/month-sv.ts'
import { differenceRows } from './month-rows.ts'

const amountColumn = (head: string) => ({ head, width: 110, align: 'right' as const })
const amountOr = (amount: Ore | null, otherwise: string): string =>
  amount === null ? otherwise : formatKronor(amount)

const standing = ({ figures }: MonthReport): Block =>
  table({
    columns: [{ head: text.figure }, amountColumn(text.amount)],
    rows: figures.map(({ figure, amount }) => [figuresSv[figure].name, amountOr(amount, text.notSet)]),
  })

const during = ({ sums }: MonthReport): Block =>
  table({
    columns: [
      { head: text.what },
      { head: text.lines, width: 70, align: 'right' },
      amountColumn(text.amount),
    ],
    rows: sums.map(({ what, lines, amount }) => [text.moved[what], String(lines), formatKronor(amount)]),
  })

const moves = ({ moves: rows }: MonthReport): Block[] =>
  rows.length === 0
    ? paragraphs(text.noMoves)
    : [
        table({
          columns: [
            { head: text.day, width: 90 },
            { head: text.receiver },
            { head: text.what, width: 110 },
            amountColumn(text.amount),
          ],
          rows: rows.map((move) => [
            formatDay(dayOf(move.at)),
            `${move.receiver}\n${move.designation}`,
            `${text.moved[move.what]}\n${move.batch}/${move.line}`,
            formatKronor(move.amount),
          ]),
        }),
      ]

const controls = ({ controls: rows }: MonthReport): Block[] => [
  table({
    columns: [
      { head: text.controls },
      { head: text.check, width: 110 },
      amountColumn(text.left),
      amountColumn(text.right),
    ],
    rows: rows.map(({ code, left, right }) => [
      text.control[code].name,
      left === right ? text.agrees : text.differs(formatKronor(minus(left, right))),
      formatKronor(left),
      formatKronor(right),
    ]),
  }),
]

/** In red, and in words: which rows the table and the events do not agree on. */
const differences = (report: MonthReport): Block[] => {
  const rows = differenceRows(report)
  if (rows.length === 0) return paragraphs(text.noDifferences)
  return [
    alarm(text.differ(rows.length)),
    table({
      columns: [
        { head: text.figure, width: 100 },
        { head: text.where },
        amountColumn(text.table),
        amountColumn(text.events),
      ],
      rows: rows.map((row) => [
        row.figure,
        row.where,
        amountOr(row.table, text.missing),
        amountOr(row.events, text.missing),
      ]),
    }),
  ]
}

const sections = (report: MonthReport): Section[] => [
  ...section(text.standing, standing(report)),
  ...section(text.during, during(report)),
  ...section(text.controls, ...controls(report)),
  ...section(text.differences, ...differences(report)),
  ...section(text.moves, ...moves(report)),
  ...section(
    text.meanings,
    list(report.figures.map(({ figure }) => `${figuresSv[figure].name}: ${figuresSv[figure].means}`)),
  ),
]

/** The month's report as tagged PDF; the same report is the same bytes. */
export const monthPdf = async (deps: LetterDeps, report: MonthReport): Promise<Uint8Array> => {
  const { county, year, month, preliminary, countedTo } = report
  return setLetter(deps, {
    sender: countyByCode(county)?.authority.name ?? county,
    heading: text.heading(month),
    notice: preliminary ? text.preliminary(month) : null,
    facts: [
      { label: text.year, value: String(year) },
      { label: text.month, value: monthName(month) },
      { label: text.countedTo, value: countedTo === null ? text.nothingCounted : formatInstant(countedTo) },
    ],
    receiver: [],
    opening: paragraphs(text.opening(monthName(month))),
    sections: sections(report),
    designation: `${text.year.toLowerCase()} ${year}, ${monthName(month)}`,
    at: new Date(countedTo ?? monthEnd(month)),
  })
}
