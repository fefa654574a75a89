import '../../components/popup.css'
import { Popup } from '../../components/Popup.tsx'
import { activeTab } from '../../platform/active-page.ts'
import { renderOwnPage } from '../own-page/render-own-page.tsx'
import { PageOfTab } from './PageOfTab.tsx'

void activeTab().then((tab) => renderOwnPage(<PageOfTab tab={tab} Surface={Popup} />))
