import type { Excerpt } from '../../dataset/excerpt.ts'

const actor = (id: string) => ({ id, kind: 'person' as const, name: id, description: 'Somebody.' })
const bounties = {
  ...{ id: 'bounties', title: 'Bounties', summary: 'Said of it.', about: ['peskov'] },
  ...{ firstReported: { date: '2020', by: 'peskov' }, statements: [] },
}
/** What dataset `d` holds on an actor and an allegation. */
export const EXCERPT: Excerpt = {
  ...{ id: 'd', title: 'D', updated: '2021-01-01', sources: [] },
  ...{ actors: [actor('peskov')], allegations: [bounties] },
}
