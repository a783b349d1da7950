/** In the browser: what moves. A page loads this file after its first slide; without it, slides change all the same. */
import './motion.css'

export { carry } from './carry.ts'
export { comeIn, endMotion } from './come-in.ts'
