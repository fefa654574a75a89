import '../../components/options.css'
import { renderOwnPage } from '../own-page/render-own-page.tsx'
import { Choices } from './Choices.tsx'

renderOwnPage(<Choices />)
