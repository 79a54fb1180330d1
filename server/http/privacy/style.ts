/** The look of the page about privacy: the colours are those of `client/styles/tokens.css`. */
export const STYLE = `
:root { color-scheme: light dark; --canvas: #f6f4ef; --surface: #ffffff; --ink: #1b2430; --muted: #55606e; --hairline: #dad7cf; --focus: #1b2430; }
@media (prefers-color-scheme: dark) {
  :root { --canvas: #0f1720; --surface: #1a2530; --ink: #f4f1ea; --muted: #b4bec9; --hairline: #32404e; --focus: #ffc93c; }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--canvas); color: var(--ink); font: 1.0625rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: break-word; }
main, footer { max-inline-size: 42rem; margin-inline: auto; padding-inline: 1rem; }
main { padding-block: 2rem 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin-block-end: 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin-block: 1.75rem 0.5rem; }
p, ul { margin-block-end: 0.75rem; }
ul { padding-inline-start: 1.25rem; }
li { margin-block-end: 0.5rem; }
a { color: inherit; }
a:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.host { background: var(--surface); border: 1px solid var(--hairline); border-radius: 12px; padding: 1rem 1rem 0.25rem; }
.host h2:first-child { margin-block-start: 0; }
footer { padding-block-end: 2.5rem; color: var(--muted); }
footer a { display: inline-flex; align-items: center; min-block-size: 3rem; }
@media print { body { background: none; color: #000; } footer { display: none; } }
`
