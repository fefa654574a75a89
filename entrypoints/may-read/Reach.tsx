import { useEffect, useState } from 'preact/hooks'
import { MayRead } from '../../components/MayRead.tsx'
import { grantedOrigins, grantedPermissions, requestAccess, revokeAccess, watchAccess } from '../../platform/access.ts'
import { ownPolicy } from '../../platform/own-pages.ts'

/** The page "What it may read": shows what the browser says, follows it, and carries out what the reader wishes. */
export function Reach() {
  const [access, setAccess] = useState<string[]>()
  const [permissions, setPermissions] = useState<string[]>([])

  useEffect(() => {
    const undo = new AbortController()
    const look = async () => {
      setAccess(await grantedOrigins())
      setPermissions(await grantedPermissions())
    }
    void look()
    watchAccess(() => void look(), undo.signal)
    return () => undo.abort()
  }, [])

  const rule = ownPolicy()
  return (
    <MayRead
      {...(access === undefined ? {} : { access })}
      permissions={permissions}
      {...(rule === undefined ? {} : { rule })}
      onRevoke={async (patterns) => {
        for (const pattern of patterns) await revokeAccess(pattern)
      }}
      onAskAgain={(patterns) => requestAccess({ patterns })}
    />
  )
}
