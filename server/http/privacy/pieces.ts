/** What the page about privacy is made of. Texts are as people type them. */
export type PrivacyPiece =
  { kind: 'heading'; text: string } | { kind: 'paragraph'; text: string } | { kind: 'list'; items: readonly string[] }

/** Writes pieces as HTML, in which nothing of a text is markup. Addresses of pages and of mail are links. */
export const htmlOf = (pieces: readonly PrivacyPiece[]): string => pieces.map(pieceAsHtml).join('\n')

function pieceAsHtml(piece: PrivacyPiece): string {
  switch (piece.kind) {
    case 'heading':
      return `<h2>${withLinks(piece.text)}</h2>`
    case 'paragraph':
      return `<p>${withLinks(piece.text)}</p>`
    case 'list':
      return `<ul>\n${piece.items.map((item) => `<li>${withLinks(item)}</li>`).join('\n')}\n</ul>`
  }
}

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/** Marks addresses in a text, each part of which is escaped by itself. */
function withLinks(text: string): string {
  let [html, done] = ['', 0]
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const target = found.includes('://') ? found : `mailto:${found}`
    html += `${escaped(text.slice(done, index))}<a href="${escaped(target)}" rel="noreferrer">${escaped(found)}</a>`
    done = index + found.length
  }
  return html + escaped(text.slice(done))
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
