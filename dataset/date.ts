/** Whether a YYYY, YYYY-MM or YYYY-MM-DD exists in the calendar: 2021-02-29 does not. Other text does not either. */
export function isRealDate(date: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date)
  if (parts === null) return false
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (year === undefined) return false
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= daysIn(year, month))
}

/** The first day that a date may mean: 2020-06 is 2020-06-01. The date must be real. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

/** The last day that a date may mean: 2020-02 is 2020-02-29. The date must be real. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) return `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))}`
  return date
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
