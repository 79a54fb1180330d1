/** The styles of the file: they are in it, as it loads nothing. */
export const FILE_STYLE = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; background: Canvas; color: CanvasText; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; padding-top: 1rem; border-top: 1px solid GrayText; font-size: 1.25rem; }
h3 { margin: 1rem 0 0; font-size: 1.0625rem; }
p { margin: .25rem 0 .75rem; }
ul { margin: 0; padding-inline-start: 1.25em; }
figure { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid GrayText; border-radius: .5rem; }
figcaption { font-size: .9375rem; }
blockquote { margin: .25rem 0 0; font-size: 1.1875rem; }
.label, label { display: block; margin: .75rem 0 0; font-weight: 600; }
.own { white-space: pre-line; }
.example { padding-inline-start: .75rem; border-inline-start: 3px solid GrayText; }
.empty { block-size: 2.25rem; margin: 0; border-bottom: 1px solid GrayText; }
textarea { inline-size: 100%; padding: .75rem; border: 1px solid GrayText; border-radius: .5rem; font: inherit; }
textarea:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px; }
summary { min-block-size: 2.75rem; align-content: center; font-weight: 600; cursor: pointer; }
.then { display: none; }
textarea:valid ~ .then { display: block; }
textarea:valid ~ .first { display: none; }
@page { margin: 16mm; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h2, h3, .label { break-after: avoid; }
  figure, .whole, .own, .notes { break-inside: avoid; }
  .practice { display: none; }
}
`
