import type { Page } from 'puppeteer-core'
import { until } from '../../cli/until.ts'
import { pointOn } from './marks.ts'

/** A node as either protocol serialises it. */
type Seen = { name: string; text: string; children: Seen[] }
type CdpNode = { nodeType: number; nodeName: string; nodeValue: string; children?: CdpNode[]; shadowRoots?: CdpNode[] }
type BidiNode = {
  value?: {
    nodeType: number
    localName?: string
    nodeValue?: string
    children?: BidiNode[]
    shadowRoot?: BidiNode | null
  }
}
type Bidi = { connection: { send(method: string, parameters: object): Promise<{ result: { result: BidiNode } }> } }

/**
 * The words of the card on a page; empty where none is open. The card stands in a closed shadow root, which no script
 * of the page can enter, so the debugging protocols are asked.
 */
export async function cardText(page: Page): Promise<string> {
  const hosts = page.browser().process()?.spawnfile.includes('firefox') ? await bidiHosts(page) : await cdpHosts(page)
  return hosts.flatMap(cardsIn).map(wordsOf).join(' ').replace(/\s+/g, ' ').trim()
}

/** What stands beside the card for those who hear the page; empty where nothing was told. */
export async function toldText(page: Page): Promise<string> {
  const hosts = page.browser().process()?.spawnfile.includes('firefox') ? await bidiHosts(page) : await cdpHosts(page)
  return hosts
    .flatMap(({ children }) => children.filter(({ name }) => name === 'p'))
    .map(wordsOf)
    .join(' ')
    .trim()
}

function cardsIn(seen: Seen): Seen[] {
  return seen.name === 'section' ? [seen] : seen.children.flatMap(cardsIn)
}

/** Clicks on the mark of a name, and gives the words of the card once it is there; empty where none comes. */
export async function openCard(page: Page, name = 'Dmitry Peskov'): Promise<string> {
  const { x, y } = await pointOn(page, name)
  await page.mouse.click(x, y)
  return until(
    () => cardText(page),
    (text) => text !== '',
  )
}

type Edges = { left: number; right: number; top: number; bottom: number; width: number; height: number }

/** Where the card lies in the window, in CSS pixels; -1 where there is none. Its rounded corners count as nothing. */
export async function cardEdges(page: Page): Promise<Edges> {
  return page.evaluate(() => {
    const host = document.documentElement.lastElementChild
    const isCard = (x: number, y: number) => host !== document.body && document.elementFromPoint(x, y) === host
    const upTo = (end: number, step = 1) => Array.from({ length: Math.ceil(end / step) }, (_, at) => at * step)
    const across = upTo(innerWidth).filter((x) => upTo(innerHeight, 8).some((y) => isCard(x, y)))
    const middle = ((across[0] ?? -1) + (across.at(-1) ?? -1)) / 2
    const down = upTo(innerHeight).filter((y) => isCard(middle, y))
    const [left = -1, top = -1] = [across[0], down[0]]
    const [right = -1, bottom = -1] = [across.at(-1), down.at(-1)]
    return { left, right, top, bottom, width: innerWidth, height: innerHeight }
  })
}

async function cdpHosts(page: Page): Promise<Seen[]> {
  const session = await page.createCDPSession()
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode }
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML')
    const outside = html?.children?.filter(({ nodeName }) => nodeName !== 'HEAD' && nodeName !== 'BODY') ?? []
    return outside.flatMap((host) => host.shadowRoots ?? []).map(fromCdp)
  } finally {
    await session.detach()
  }
}

function fromCdp({ nodeName, nodeValue, nodeType, children = [] }: CdpNode): Seen {
  const name = nodeName.toLowerCase()
  if (name === 'style') return { name, text: '', children: [] }
  return { name, text: nodeType === 3 ? nodeValue : '', children: children.map(fromCdp) }
}

async function bidiHosts(page: Page): Promise<Seen[]> {
  const { connection } = page.browser() as unknown as Bidi
  const context = (page.mainFrame() as unknown as { _id: string })._id
  const { result } = await connection.send('script.evaluate', {
    expression: 'document.documentElement',
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  })
  const outside = result.result.value?.children?.filter(({ value }) => !/^(?:head|body)$/.test(value?.localName ?? ''))
  return (outside ?? []).flatMap(({ value }) => (value?.shadowRoot ? [fromBidi(value.shadowRoot)] : []))
}

function fromBidi({ value }: BidiNode): Seen {
  const name = value?.localName ?? ''
  if (value === undefined || name === 'style') return { name, text: '', children: [] }
  const text = value.nodeType === 3 ? (value.nodeValue ?? '') : ''
  return { name, text, children: (value.children ?? []).map(fromBidi) }
}

function wordsOf({ text, children }: Seen): string {
  return [text, ...children.map(wordsOf)].join(' ')
}
