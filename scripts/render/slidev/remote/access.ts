import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may steer a presentation: whoever brings a code that works once is let in, and known again by a secret. */
export interface Access {
  /** The code that lets the next phone in. */
  code: () => string
  /** Takes a code; where it is the right one, it is used up, there is another, and the phone gets a secret. */
  redeem: (code: string) => string | undefined
  /** A name for the phone that brings a secret; undefined where nobody was given it. */
  phoneWith: (secret: string | undefined) => string | undefined
}

/** Letters and digits that nobody mistakes for each other, on the screen and when typed (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** Letters of a code: 24 of 5 bits each are 120 bits. */
const CODE_LENGTH = 24
/** Bytes of a secret: 128 bits. */
const SECRET_BYTES = 16

/** Begins with one code and nobody let in; all of it is gone with the presentation. */
export function createAccess(): Access {
  let code = newCode()
  const phones = new Set<string>()
  return {
    code: () => code,
    redeem(given) {
      if (!isSame(given.toLowerCase(), code)) return undefined
      code = newCode()
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      phones.add(digestOf(secret).toString('hex'))
      return secret
    },
    phoneWith(secret) {
      if (secret === undefined) return undefined
      // Looked up by its digest, so that the time which that takes says nothing of the secret.
      const phone = digestOf(secret).toString('hex')
      return phones.has(phone) ? phone : undefined
    },
  }
}

function newCode(): string {
  return [...randomBytes(CODE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** Takes the same time for all texts of a length. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digestOf(one), digestOf(other))
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
