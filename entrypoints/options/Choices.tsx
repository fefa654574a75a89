import { useEffect, useState } from 'preact/hooks'
import { Options } from '../../components/Options.tsx'
import type { ImportOutcome } from '../../components/options/ImportDataset.tsx'
import type { ImportStep } from '../../components/options/ImportProgress.tsx'
import { StoreNotice } from '../../components/StoreNotice.tsx'
import { grantedOrigins, revokeAccess, watchAccess } from '../../platform/access.ts'
import { listShortcuts, type Shortcut } from '../../platform/commands.ts'
import type { DatasetEntry } from '../../platform/dataset-entry.ts'
import { exportDataset, importDataset, removeDataset, restoreDataset, switchDataset } from '../../platform/datasets.ts'
import { installBundled } from '../../platform/install-bundled.ts'
import { listDatasets } from '../../platform/list-datasets.ts'
import type { Settings } from '../../platform/messages.ts'
import { missingBundled } from '../../platform/missing-bundled.ts'
import { clearNotice, type Notice, readNotice } from '../../platform/notice.ts'
import { ownVersion } from '../../platform/own-pages.ts'
import { changeLook, readEveryPage, readSettings, switchSite, watchSettings } from '../../platform/settings.ts'
import { saveFile } from './save-file.ts'
import { takeInApart } from './take-in-apart.ts'

/** The options page: shows what is stored, follows it, and carries out what the reader wishes. */
export function Choices() {
  const [datasets, setDatasets] = useState<DatasetEntry[]>()
  const [missing, setMissing] = useState<{ id: string; title: string }[]>([])
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([])
  const [settings, setSettings] = useState<Settings>()
  const [access, setAccess] = useState<string[]>([])
  const [notice, setNotice] = useState<Notice>()

  useEffect(() => {
    const undo = new AbortController()
    const list = async () => {
      const there = await listDatasets().catch(() => undefined)
      setDatasets(there ?? [])
      setMissing(there === undefined ? [] : await missingBundled(there).catch(() => []))
      setNotice(await readNotice())
    }
    const origins = async () => setAccess(await grantedOrigins().catch(() => []))
    void list()
    void origins()
    void listShortcuts().then(setShortcuts)
    void readSettings().then(setSettings)
    watchSettings((changed) => {
      setSettings(changed)
      void list()
    }, undo.signal)
    watchAccess(() => void origins(), undo.signal)
    return () => undo.abort()
  }, [])

  if (settings === undefined) return null
  return (
    <>
      <StoreNotice trouble={notice} onDismiss={() => void clearNotice().then(() => setNotice(undefined))} />{' '}
      <Options
        {...(datasets === undefined ? {} : { datasets })}
        missing={missing}
        shortcuts={shortcuts}
        look={settings.look}
        sitesOff={settings.sitesOff}
        sitesAlways={settings.sitesAlways}
        access={access}
        version={ownVersion()}
        onSwitchDataset={switchDataset}
        onExport={async (id) => {
          const file = await exportDataset(id)
          if (file !== undefined) saveFile(file.name, file.text)
        }}
        onRemove={async (id) => {
          const removed = await removeDataset(id)
          return async () => {
            if (removed !== undefined) await restoreDataset(removed)
          }
        }}
        onBringBack={() => installBundled(true)}
        onImport={bringIn}
        onLook={changeLook}
        onArticlesOnly={(host) => readEveryPage(host, false)}
        onSwitchSiteOn={(host) => switchSite(host, true)}
        onRevoke={async (pattern) => {
          await revokeAccess(pattern)
        }}
      />
    </>
  )
}

async function bringIn(
  input: File | string,
  replace: boolean,
  told: (step: ImportStep, share?: number) => void,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const result = await importDataset(input, replace, told, takeInApart(signal))
  switch (result.name) {
    case 'stored':
    case 'unchanged':
    case 'cancelled':
      return result
    case 'conflict':
      return { name: 'conflict', conflict: result }
    case 'faults':
      return { name: 'refused', faults: result.faults }
    case 'failed':
      return { name: 'failed', why: result.reason }
  }
}
