// Base64 in its one spelling (SPEC §12): the alphabet of RFC 4648, with padding, and no bits that say nothing.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map([...alphabet].map((character, value) => [character, value]));

/** The bytes of a text in base64, or null if it is not the one spelling of any (or no text at all). */
export function fromBase64(text) {
  const parts = /^([A-Za-z0-9+/]*)(={0,2})$/.exec(text || '');
  if (!text || !parts || text.length % 4 !== 0) return null;
  const [, digits, padding] = parts;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding.length);
  let bits = 0;
  let held = 0; // how many of the lowest bits are not yet written
  let at = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | valueOf.get(digit)) & 0xffff;
    held += 6;
    if (held >= 8) bytes[at++] = bits >> (held -= 8);
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}
