/// How a paper looks: margins of DIN 5008, one family of type, hairlines.
enum TypstStyle {
    static let source = #"""
        #let ink = rgb("#1b2430")
        #let soft = rgb("#55606e")
        #let hair = 0.4pt + rgb("#c4c0b8")
        #let amber = rgb("#8a4300")
        #let blue = rgb("#1f4e79")
        #set page(
          paper: "a4", margin: (left: 25mm, right: 20mm, top: 22mm, bottom: 24mm),
          footer: context {
            set text(size: 8.5pt, fill: soft)
            grid(
              columns: (1fr, auto), column-gutter: 1em, foot,
              [#page-word #counter(page).display() #of-word #counter(page).final().first()])
          })
        #set text(
          // The hyphen of a broken word comes from a font of its own, the written
          // one does not: who reads the PDF as plain text can tell them apart.
          font: ((name: "Inter Display", covers: regex("-")), "Inter", "DejaVu Sans", "Libertinus Serif"), size: \#
        10pt, fill: ink,
          hyphenate: false, number-width: "tabular", features: (calt: 0))
        #show "-": set text(font: ("Inter", "DejaVu Sans", "Libertinus Serif"))
        #set par(leading: 0.68em, spacing: 1.05em, justify: false)
        #show title: set text(size: 17pt, weight: 600)
        #show title: set par(leading: 0.5em)
        #show title: set block(below: 0.9em)
        #show heading: set text(weight: 600)
        #show heading.where(level: 1): set text(size: 12.5pt)
        #show heading.where(level: 1): set block(above: 2em, below: 0.8em)
        #show heading.where(level: 2): set text(size: 10.5pt)
        #show heading.where(level: 2): set block(above: 1.6em, below: 0.9em)
        #show heading.where(level: 3): set text(size: 10pt)
        #show heading.where(level: 3): set block(above: 1.4em, below: 0.9em)
        #set list(tight: false, indent: 0.3em, body-indent: 0.6em, spacing: 0.85em)
        #set enum(tight: false, indent: 0.3em, body-indent: 0.6em, spacing: 0.85em)
        #set terms(tight: false, hanging-indent: 1.2em, spacing: 0.85em)
        #set table(
          inset: (x, y) => (left: if x == 0 { 0pt } else { 5pt }, right: 5pt, y: 5pt),
          stroke: (x, y) => (bottom: if y == 0 { 0.7pt + ink } else { hair }))
        #show table: set text(size: 9pt)
        #show table: set par(leading: 0.55em)
        #let head(body) = text(weight: 600, body)
        #let row-head(body) = text(weight: 500, body)
        #set figure(numbering: none, supplement: none, gap: 0.8em)
        #set figure.caption(separator: none)
        #show figure: set align(start)
        #show figure: set block(above: 1.6em, below: 1.6em)
        #show figure.where(kind: table): set figure.caption(position: top)
        #show figure.where(kind: table): set block(breakable: true)
        #show figure.caption: set text(size: 9pt, fill: soft)
        #show figure.caption.where(kind: table): it => block(sticky: true, it)
        #show raw: set text(font: ("DejaVu Sans Mono", "DejaVu Sans"), size: 1.125em)
        #show raw: it => { show "-": set text(font: "DejaVu Sans Mono"); it }
        #show link: set text(fill: blue)
        #show link: underline.with(stroke: 0.4pt, offset: 2pt)
        #set quote(block: true)
        #show quote: set pad(x: 1.2em)
        #let subtitle(body) = block(below: 1.4em, par(text(size: 11pt, fill: soft, body)))
        #let meta(..cells) = block(above: 1.4em, below: 2em, stroke: (top: 0.8pt + ink), grid(
          columns: (38mm, 1fr), inset: (x, y) => (left: if x == 0 { 0pt } else { 5pt }, y: 4.5pt),
          stroke: (bottom: hair),
          ..cells.pos().enumerate().map(((i, cell)) => if calc.even(i) { text(fill: soft, cell) } else { cell })))
        #let note(kind, heading, body) = block(
          width: 100%, above: 1.4em, below: 1.4em, inset: (left: 10pt, y: 3pt),
          stroke: (left: 2.5pt + if kind in ("drift", "reconstruction") { amber } else if kind == "info" { blue } \#
        else { soft }),
          [#par(text(weight: 600, fill: if kind in ("drift", "reconstruction") { amber } else { ink }, heading)) #body])
        #let mark(body) = text(size: 0.8em, fill: amber)[ (#body)]
        #let floating(body) = place(auto, float: true, clearance: 1.6em, block(width: 100%, align(start, body)))
        #let unknown(body) = emph(text(fill: amber, body))
        #let fitted(size, inset, body) = {
          show table: set text(size: size)
          set table(inset: (x, y) => (left: if x == 0 { 0pt } else { inset }, right: inset, y: 4pt))
          body
        }
        #let turned(body) = page(flipped: true, body)
        #let chart-table(body) = { show table: set text(size: 8.5pt); body }
        #let separator = block(above: 1.4em, below: 1.4em, line(length: 100%, stroke: hair))
        #let endnote(body) = block(above: 2.4em, width: 100%, stroke: (top: hair), inset: (top: 6pt), par(text(size: \#
        8.5pt, fill: soft, body)))
        """#
}
