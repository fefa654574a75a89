import type { Dataset } from '../dataset/model.ts'
import { termFault } from '../dataset/term-fault.ts'

/**
 * A dataset that knows these names and nothing else. Names that read alike but for case and accents are aliases of one;
 * those that no dataset may look for (small words alone) are left out.
 */
export function namesDataset(names: Iterable<string>): Dataset {
  const forms = new Map<string, Set<string>>()
  for (const name of names) {
    if (termFault(name, 'capitalised') !== undefined) continue
    const alike = forms.get(folded(name))
    if (alike) alike.add(name)
    else forms.set(folded(name), new Set([name]))
  }
  return {
    format: 1,
    id: 'names-on-pages',
    title: 'Names on pages',
    description: 'Names that stand on the pages that are looked at.',
    version: '1.0.0',
    updated: '2026-01-01',
    language: 'en',
    license: 'CC0-1.0',
    maintainers: ['The command that made it'],
    sources: [],
    actors: [...forms.values()].map((alike, at) => ({
      id: `name-${at}`,
      kind: 'organisation' as const,
      name: [...alike][0] ?? '',
      description: 'A name that stands on a page.',
      aliases: [...alike].map((text) => ({ text, case: 'capitalised' as const })),
    })),
    allegations: [],
  }
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
}
