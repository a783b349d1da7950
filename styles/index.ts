/** Everything that the deck looks like: fonts, tokens, the slide itself. Components and layouts bring rules of their own. */
import './faces.css'
import './tokens.css'
import './block-measures.css'
import './slide.css'
import './forced-colors.css'
