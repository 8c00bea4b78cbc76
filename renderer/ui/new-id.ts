/** An id that nothing else has: 128 random bits in hex. Also where the page is not a secure context, which `crypto.randomUUID` asks for. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
