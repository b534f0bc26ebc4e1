import { daysAfter } from './time.ts'

/** Easter Sunday of a year in the Gregorian calendar (Oudin's rule), `yyyy-mm-dd`. */
export const easterOf = (year: number): string => {
  const [golden, century] = [year % 19, Math.floor(year / 100)]
  const epact =
    (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30
  const late = Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11)
  const moon = epact - Math.floor(epact / 28) * (1 - late)
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7
  return daysAfter(`${year}-03-28`, moon - weekday)
}

/** 0 is Sunday. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00.000Z`).getUTCDay()

/** The first such weekday on a day or after it. */
const firstFrom = (date: string, weekday: number): string =>
  daysAfter(date, (weekday - weekdayOf(date) + 7) % 7)

/** Days of a month that are always holidays (lag 1989:253), and the eves that count as such (lag 1930:173, 2 §). */
const sameEachYear = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']
/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day. The Sundays among the holidays are Sundays. */
const aroundEaster = [-2, 1, 39]

/** The public holidays of a year that need not be Saturdays or Sundays, with midsommarafton. */
const holidaysOf = (year: number): ReadonlySet<string> => {
  const easter = easterOf(year)
  return new Set([
    ...sameEachYear.map((day) => `${year}-${day}`),
    ...aroundEaster.map((days) => daysAfter(easter, days)),
    firstFrom(`${year}-06-19`, 5),
  ])
}

/** Whether a day is neither Saturday, Sunday, public holiday nor an eve that counts as one (lag 1930:173, 2 §; 1989:253). */
export const isWorkingDay = (date: string): boolean => {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(date.slice(0, 4))).has(date)
}

/** The n-th working day after a day; the day itself is not counted. `yyyy-mm-dd`. */
export const workingDaysAfter = (date: string, days: number): string => {
  let [day, left] = [date, days]
  while (left > 0) {
    day = daysAfter(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
