import '../../components/welcome.css'
import { renderOwnPage } from '../own-page/render-own-page.tsx'
import { Greeting } from './Greeting.tsx'

renderOwnPage(<Greeting />)
