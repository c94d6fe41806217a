import Decisions

extension HTMLWriter {
    /// A page that needs nothing else: it can be mailed and printed.
    public func document(_ tree: DocumentTree) -> HTML {
        var writer = self
        writer.firstLevel = 2
        writer.standaloneCharts = true
        return """
            <!doctype html>
            <html lang="\(tree.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(tree.title)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <main>
            \(writer.article(tree))</main>
            </body>
            </html>

            """
    }

    private static let style: HTML = """
        :root { color-scheme: light; --ink: #1b2430; --soft: #55606e; --rule: #d0ccc3; --blue: #1f4e79; --amber: \
        #8a4300; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: var(--ink); font: 1rem/1.5 Inter, system-ui, sans-serif; \
        font-variant-numeric: tabular-nums; }
        main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; hyphens: auto; overflow-wrap: anywhere; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
        h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
        h4, h5, h6 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
        p { margin: 0 0 .7rem; }
        a { color: var(--blue); }
        .ev-subtitle, .ev-endnote, figcaption, caption, .ev-mark { color: var(--soft); }
        .ev-endnote, figcaption, caption, .ev-mark { font-size: .875rem; }
        .ev-meta { margin: 1rem 0 1.5rem; border-top: 2px solid var(--ink); }
        .ev-meta div { display: grid; grid-template-columns: 12rem 1fr; gap: 1rem; padding: .3rem 0; border-bottom: \
        1px solid var(--rule); }
        .ev-meta dt { color: var(--soft); }
        .ev-meta dd { margin: 0; }
        .ev-figure { color: inherit; white-space: nowrap; }
        .ev-figure--unknown { color: var(--amber); font-style: italic; white-space: normal; }
        .ev-note { border-left: 4px solid var(--rule); padding: .5rem 1rem; margin: 1rem 0; }
        .ev-note-drift, .ev-note-reconstruction { border-color: var(--amber); }
        .ev-note-info { border-color: var(--blue); }
        .ev-note-title { font-weight: 600; margin: 0; }
        .ev-note-drift .ev-note-title, .ev-note-reconstruction .ev-note-title { color: var(--amber); }
        .ev-scroll { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
        caption { text-align: left; padding-bottom: .3rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid \
        var(--rule); }
        thead th, thead td { border-bottom: 1px solid var(--ink); }
        table { overflow-wrap: break-word; }
        code { white-space: pre-wrap; }
        .ev-num { text-align: right; white-space: nowrap; }
        figure { margin: 1.5rem 0; }
        figure img { max-width: 100%; height: auto; }
        blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 2px solid var(--rule); }
        .ev-src, .ev-grade { color: var(--soft); font-size: .875rem; }
        .ev-grade--assumption, .ev-grade--claim { color: var(--amber); }
        .ev-tag { font-weight: 600; }
        .ev-rows { list-style: none; padding: 0; }
        .ev-rows > li, .ev-facts > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; }
        .ev-rows > li, .ev-facts > div { padding: .4rem 0; border-bottom: 1px solid var(--rule); }
        .ev-rows > li > div > p { margin-bottom: .25rem; }
        .ev-facts dt { font-weight: 400; color: var(--soft); }
        .ev-facts dd { margin: 0; }
        dt { font-weight: 600; }
        .ev-meta dt { font-weight: 400; }
        dd { margin: 0 0 .6rem 1.5rem; }
        @counter-style ev-parenthesis { system: extends decimal; suffix: ") "; }
        .ev-parenthesis { list-style: ev-parenthesis; }
        .ev-noteref { line-height: 0; }
        .ev-footnotes { margin-top: 2rem; border-top: 1px solid var(--rule); padding-top: .5rem; font-size: .875rem; }
        @media (max-width: 34rem) { .ev-meta div { grid-template-columns: 1fr; gap: 0; } :is(th, td):not(.ev-num, \
        .ev-short) { min-width: 7rem; } }
        @media print { main { max-width: none; padding: 0; } details { display: none; } h2, h3, h4 { break-after: \
        avoid; } figure, tr { break-inside: avoid; } .ev-scroll { overflow: visible; } }
        @page wide { size: A4 landscape; }
        @media print {
          .ev-scroll:has(:is(th, td):nth-child(6)) { font-size: 7.5pt; table { font-size: inherit; } :is(th, td) { \
        padding-right: 2mm; overflow-wrap: anywhere; }
            :is(th, td):not(.ev-num, .ev-short) { min-width: 6em; } thead .ev-num { white-space: normal; } }
          .ev-scroll:has(:is(th, td):nth-child(11)) { page: wide; font-size: 7pt; }
          .ev-scroll:has(:is(th, td):nth-child(14)) { font-size: 6pt; :is(th, td) { padding-right: 1mm; } }
          .ev-scroll:has(:is(th, td):nth-child(18)) { font-size: 5pt; :is(th, td):not(.ev-num, .ev-short) { min-width: \
        4em; } }
          .ev-scroll:has(:is(th, td):nth-child(25)) { font-size: 4.5pt; .ev-num { white-space: normal; } }
        }
        """
}
