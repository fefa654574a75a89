import * as v from 'valibot'
import { isRealDate } from './date.ts'
import type { Fault } from './fault.ts'

const MOST_OUTLETS = 300
const MOST_SITES = 4
/** Begins that make a name of two parts a country's or a purpose's, under which anybody may have a site: `co.uk`. */
const NOBODYS = /^(?:ac|co|com|edu|go|gob|gov|ne|net|nom|or|org)\.[a-z]{2}$/

const words = (most: number) =>
  v.pipe(
    v.string(),
    v.check((value) => value.trim().length > 0, 'This text is empty.'),
    v.maxLength(most, `This text is longer than ${most} characters.`),
  )

const site = v.pipe(
  v.string(),
  v.maxLength(100, 'A site has at most 100 characters.'),
  v.regex(
    /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'A site is a host name in lower case, without a protocol, a path or a star: example.org.',
  ),
  v.check((host) => !host.startsWith('www.'), 'Leave out "www.": the sites beneath a site belong to it.'),
  v.check((host) => !NOBODYS.test(host), 'This name belongs to no outlet: sites of others stand beneath it.'),
)

/** One news outlet, and where it publishes. */
export const Outlet = v.strictObject({
  /** As the outlet writes it. */
  name: words(60),
  /** Host names; those beneath them belong to them. */
  sites: v.pipe(v.array(site), v.minLength(1, 'An outlet has a site.'), v.maxLength(MOST_SITES, 'At most 4 sites.')),
  /** ISO 3166-1: where its main newsroom is. */
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'A country is two capitals of ISO 3166-1.')),
  /** BCP 47: the language of most of what it publishes there. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'A language is a BCP 47 tag.')),
})

/** The list of well-known news outlets: what the reader may tick to give access. It says nothing about their worth. */
export const Outlets = v.strictObject({
  format: v.literal(1),
  kind: v.literal('outlets'),
  updated: v.pipe(v.string(), v.check(isRealDate, 'This date is not in the calendar.')),
  license: words(60),
  /** What decides whether an outlet stands here, in a sentence or a few. */
  rule: words(900),
  outlets: v.pipe(v.array(Outlet), v.maxLength(MOST_OUTLETS, 'At most 300 outlets.')),
})

export type Outlet = v.InferOutput<typeof Outlet>
export type Outlets = v.InferOutput<typeof Outlets>

/** What of a list fits the schema and is still wrong: a name that stands twice in one country, or a site that stands twice. */
export function outletFaults({ outlets }: Outlets): Fault[] {
  const seen = new Set<string>()
  return outlets.flatMap(({ name, country, sites }, index) => [
    ...twice(`${country} ${name}`, `outlets[${index}].name`, 'This outlet stands here twice.'),
    ...sites.flatMap((host, at) =>
      twice(host, `outlets[${index}].sites[${at}]`, 'This site stands here twice: one outlet has it.'),
    ),
  ])

  function twice(what: string, path: string, message: string): Fault[] {
    if (seen.has(what)) return [{ path, message }]
    seen.add(what)
    return []
  }
}
