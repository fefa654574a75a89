import type { Figure } from '../table.ts'
import type { Ground } from './ground.ts'
import { lifeOf } from './life.ts'
import { lifeFigures } from './life-table.ts'
import { loadRuns } from './load.ts'
import { loadFigures } from './load-table.ts'
import { memoryRuns } from './memory.ts'
import { memoryFigures } from './memory-table.ts'
import { paintRuns } from './paint.ts'
import { paintFigures } from './paint-table.ts'
import { rivalRuns } from './rival.ts'
import { rivalFigures } from './rival-table.ts'

/** What a part is called on the command line. */
export type PartName = 'paint' | 'rival' | 'memory' | 'load' | 'life'

/** How much is to be measured: the lists of names, each by itself, and how many pages a life has. */
export type Extent = { lists: readonly number[]; loads: number }

/** Measures in one browser, and gives its lines of the table. */
type Part = (ground: Ground, extent: Extent) => Promise<Figure[]>

/** Every part. What has no list of its own to compare takes the longest. */
export const PARTS: Record<PartName, Part> = {
  paint: async (ground, { lists }) => paintFigures(ground.found.name, await paintRuns(ground, lists)),
  rival: async (ground) => rivalFigures(ground.found.name, await rivalRuns(ground)),
  memory: async (ground, { lists }) => {
    const names = Math.max(...lists)
    return memoryFigures(ground.found.name, names, await memoryRuns(ground, names))
  },
  load: async (ground, { lists }) => loadFigures(ground.found.name, await loadRuns(ground, Math.max(...lists))),
  life: async (ground, { lists, loads }) => {
    const life = await lifeOf(ground, Math.max(...lists), loads)
    if (life !== undefined) return lifeFigures(ground.found.name, life)
    ground.tell(`${ground.found.name} tells nothing of heaps and work: no life is measured there.`)
    return []
  },
}
