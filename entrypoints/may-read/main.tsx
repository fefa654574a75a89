import '../../components/welcome.css'
import { renderOwnPage } from '../own-page/render-own-page.tsx'
import { Reach } from './Reach.tsx'

renderOwnPage(<Reach />)
