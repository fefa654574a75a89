/** One line of the table. Without an aim it only tells. */
export type Figure = {
  what: string
  value: number
  unit: string
  aim?: { most: number } | { least: number }
}

/** How a figure stands to its aim. */
export type Verdict = 'met' | 'missed' | ''

/** No aim, no verdict; a figure that is no number misses. */
export function verdictOf({ value, aim }: Figure): Verdict {
  if (aim === undefined) return ''
  const met = 'most' in aim ? value <= aim.most : value >= aim.least
  return met ? 'met' : 'missed'
}

/** The figures that miss their aim: what makes a check fail. */
export function missedOf(figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => verdictOf(figure) === 'missed')
}

/** Lines of text: those with an aim first, in their order, then the others. */
export function printedTable(figures: readonly Figure[]): string {
  const judged = figures.filter(({ aim }) => aim !== undefined)
  const told = figures.filter(({ aim }) => aim === undefined)
  const rows = [['what', 'aim', 'figure', ''], ...[...judged, ...told].map(rowOf)]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rowOf(figure: Figure): string[] {
  const { what, value, unit, aim } = figure
  const wanted = aim === undefined ? '' : 'most' in aim ? `≤ ${aim.most} ${unit}` : `≥ ${aim.least} ${unit}`
  return [what, wanted.trim(), `${shortly(value)} ${unit}`.trim(), verdictOf(figure)]
}

function shortly(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
