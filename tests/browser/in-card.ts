import type { CDPSession, Page } from 'puppeteer-core'
import { until } from '../../cli/until.ts'

type Point = { x: number; y: number }
type CdpNode = { nodeId: number; nodeName: string; nodeValue: string; attributes?: string[] } & {
  children?: CdpNode[]
  shadowRoots?: CdpNode[]
}
type BidiNode = {
  sharedId?: string
  value?: { localName?: string; nodeValue?: string; attributes?: Record<string, string>; children?: BidiNode[] } & {
    shadowRoot?: BidiNode | null
  }
}
type Bidi = { connection: { send(method: string, parameters: object): Promise<{ result: { result: unknown } }> } }

/** Clicks a button or link of the open card, by its name: the beginning of its label or words. Scrolls the card there. */
export async function pressInCard(page: Page, name: string): Promise<void> {
  const point = await until(
    () => (isFirefox(page) ? bidiPoint(page, name) : cdpPoint(page, name)),
    (found) => found !== undefined,
  )
  if (point === undefined) throw new Error(`The card has no "${name}".`)
  await page.mouse.click(point.x, point.y)
}

/** What has the focus within the card: its tag and words; empty where nothing there has. */
export async function focusedInCard(page: Page): Promise<string> {
  return isFirefox(page) ? bidiFocused(page) : cdpFocused(page)
}

const FOCUSED = `(root) => root.activeElement ? root.activeElement.localName + ' ' + root.activeElement.textContent : ''`

function isFirefox(page: Page): boolean {
  return page.browser().process()?.spawnfile.includes('firefox') === true
}

async function cdpPoint(page: Page, name: string): Promise<Point | undefined> {
  const session = await page.createCDPSession()
  try {
    const found = (await cdpRoots(session)).flatMap(cdpControls).find((node) => cdpName(node).startsWith(name))
    if (found === undefined) return undefined
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId: found.nodeId })
    const { model } = await session.send('DOM.getBoxModel', { nodeId: found.nodeId })
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  } catch {
    // The card was drawn anew in between.
    return undefined
  } finally {
    await session.detach()
  }
}

async function cdpFocused(page: Page): Promise<string> {
  const session = await page.createCDPSession()
  try {
    const found: string[] = []
    for (const { nodeId } of await cdpRoots(session)) {
      const { object } = await session.send('DOM.resolveNode', { nodeId })
      const { result } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function () { return (${FOCUSED})(this) }`,
        ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      })
      found.push(String(result.value))
    }
    return found.join('')
  } finally {
    await session.detach()
  }
}

async function cdpRoots(session: CDPSession): Promise<CdpNode[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode }
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML')
  return html?.children?.flatMap(({ shadowRoots = [] }) => shadowRoots) ?? []
}

function cdpControls(node: CdpNode): CdpNode[] {
  return [...(/^(?:BUTTON|A)$/i.test(node.nodeName) ? [node] : []), ...(node.children ?? []).flatMap(cdpControls)]
}

function cdpName({ attributes = [], nodeValue, children = [] }: CdpNode): string {
  const at = attributes.indexOf('aria-label')
  return at === -1 ? nodeValue + children.map(cdpName).join('') : (attributes[at + 1] ?? '')
}

async function bidiPoint(page: Page, name: string): Promise<Point | undefined> {
  const found = (await bidiRoots(page)).flatMap(bidiControls).find((node) => bidiName(node).startsWith(name))
  if (found?.sharedId === undefined) return undefined
  const placed = await bidiAsk(
    page,
    found.sharedId,
    `(element) => {
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    return JSON.stringify({ x: left + width / 2, y: top + height / 2 })
  }`,
  )
  return JSON.parse(placed) as Point
}

async function bidiFocused(page: Page): Promise<string> {
  const found: string[] = []
  for (const { sharedId } of await bidiRoots(page)) if (sharedId) found.push(await bidiAsk(page, sharedId, FOCUSED))
  return found.join('')
}

async function bidiRoots(page: Page): Promise<BidiNode[]> {
  const { connection } = page.browser() as unknown as Bidi
  const seen = await connection.send('script.evaluate', {
    expression: 'document.documentElement',
    target: bidiTarget(page),
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  })
  const hosts = (seen.result.result as BidiNode).value?.children ?? []
  return hosts.flatMap(({ value }) => value?.shadowRoot ?? [])
}

async function bidiAsk(page: Page, sharedId: string, functionDeclaration: string): Promise<string> {
  const { connection } = page.browser() as unknown as Bidi
  const answer = await connection.send('script.callFunction', {
    functionDeclaration,
    arguments: [{ sharedId }],
    target: bidiTarget(page),
    awaitPromise: false,
  })
  return (answer.result.result as { value: string }).value
}

function bidiTarget(page: Page): { context: string } {
  return { context: (page.mainFrame() as unknown as { _id: string })._id }
}

function bidiControls(node: BidiNode): BidiNode[] {
  const { localName = '', children = [] } = node.value ?? {}
  return [...(/^(?:button|a)$/.test(localName) ? [node] : []), ...children.flatMap(bidiControls)]
}

function bidiName({ value }: BidiNode): string {
  const { attributes = {}, nodeValue = '', children = [] } = value ?? {}
  return attributes['aria-label'] ?? nodeValue + children.map(bidiName).join('')
}
