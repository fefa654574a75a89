import { parseArgs } from 'node:util'
import { ChoiceError } from '../cli/datasets.ts'
import type { BrowserName } from '../cli/find-browser.ts'
import type { PageWish } from './page/page-bench.ts'
import type { PartName } from './page/parts.ts'

/** What `npm run bench` is to do. */
export type BenchWish = { engine: boolean; page: PageWish | undefined; check: boolean }

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox']
const PAGE_PARTS: readonly PartName[] = ['paint', 'rival', 'memory', 'load']
const LISTS = [0, 1000, 10_000, 100_000]
const LOADS = 500

/**
 * Understands what was typed. Without a word for a part it is the engine, which needs no browser; `--life` comes after
 * the other parts. Throws a ChoiceError, or what `parseArgs` throws, where it cannot be understood.
 */
export function readWish(words: string[]): BenchWish {
  const flag = { type: 'boolean', default: false } as const
  const many = { type: 'string', multiple: true, default: [] as string[] } as const
  const { values } = parseArgs({
    args: words,
    options: {
      ...{ engine: flag, page: flag, life: flag, all: flag, check: flag },
      ...{ only: many, browser: many, names: many, loads: { type: 'string', default: String(LOADS) } },
    },
  })
  const isPage = values.page || values.all
  if (values.only.length > 0 && !isPage) throw new ChoiceError('--only chooses parts of --page.')
  const parts: PartName[] = [
    ...(isPage ? chosen(values.only, PAGE_PARTS, '--only') : []),
    ...(values.life || values.all ? (['life'] as const) : []),
  ]
  const page: PageWish = {
    browsers: chosen(values.browser, BROWSERS, '--browser'),
    parts,
    lists: values.names.length === 0 ? LISTS : values.names.map((one) => whole(one, 0, '--names')),
    loads: whole(values.loads, 1, '--loads'),
  }
  return {
    engine: values.engine || values.all || parts.length === 0,
    page: parts.length === 0 ? undefined : page,
    check: values.check,
  }
}

/** What was named, in the order of `all`; all of them where nothing was. */
function chosen<Name extends string>(named: readonly string[], all: readonly Name[], option: string): readonly Name[] {
  const strange = named.find((one) => !all.some((known) => known === one))
  if (strange !== undefined) throw new ChoiceError(`${option} takes ${all.join(', ')}, not "${strange}".`)
  return named.length === 0 ? all : all.filter((one) => named.includes(one))
}

function whole(value: string, least: number, option: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < least)
    throw new ChoiceError(`${option} takes a number from ${least} on.`)
  return number
}
