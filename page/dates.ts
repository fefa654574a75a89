// Written down: the browser's own list takes it some ten milliseconds to load, on every page.
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const NUMBERS = /\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/
const DIGITS = /\b(\d{4})(\d{2})(\d{2})(?!\d)/
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})\b/i
const MONTH_FIRST = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const SHORTEST_MONTH = 3
const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2100

/**
 * The first day that a text names, as YYYY-MM-DD: "2020-06-28T23:30:00-04:00", "20200628", "28 June 2020",
 * "June 28, 2020", "Sun, 28 Jun 2020 10:00 GMT". The day as written: no time zone is reckoned with.
 *
 * Undefined where there is none, where it doesn't exist, and for days in figures alone with the year last, which the
 * world reads in two ways.
 */
export function dayIn(text: string): string | undefined {
  const numbers = NUMBERS.exec(text)
  const digits = DIGITS.exec(text)
  const found =
    (numbers && day(numbers[1], Number(numbers[3]), numbers[4])) ??
    (digits && day(digits[1], Number(digits[2]), digits[3]))
  if (found) return found
  const dayFirst = DAY_FIRST.exec(text)
  const monthFirst = MONTH_FIRST.exec(text)
  return (
    (dayFirst && day(dayFirst[3], month(dayFirst[2]), dayFirst[1])) ??
    (monthFirst && day(monthFirst[3], month(monthFirst[1]), monthFirst[2])) ??
    undefined
  )
}

function month(name = ''): number {
  const written = name.toLowerCase()
  return written.length < SHORTEST_MONTH ? 0 : MONTHS.findIndex((full) => full.startsWith(written)) + 1
}

function day(year = '', month: number, day = ''): string | undefined {
  const number = Number(year)
  if (number < EARLIEST_YEAR || number > LATEST_YEAR || Number(day) < 1) return undefined
  if (Number(day) > lengthOf(month, number)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** In days; 0 for no month. */
function lengthOf(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0)
}
