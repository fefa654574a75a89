import '../../components/panel.css'
import { renderOwnPage } from '../own-page/render-own-page.tsx'
import { TabsInPanel } from './TabsInPanel.tsx'

renderOwnPage(<TabsInPanel />)
