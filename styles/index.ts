/** Everything that the deck looks like: fonts, tokens, the slide itself. Components and layouts bring rules of their own. */
import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/400-italic.css'
import '@fontsource/source-serif-4/600.css'
import '@fontsource/source-sans-3/400.css'
import '@fontsource/source-sans-3/600.css'
import '@fontsource/source-sans-3/700.css'
import './tokens.css'
import './slide.css'
