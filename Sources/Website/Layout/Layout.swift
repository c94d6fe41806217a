import Decisions
import Documents
import Register

/// The frame of every page.
struct Layout {
    let page: PageRequest
    let assets: Assets
    /// The end of the ledger, by which a print of a page can be told; nil for
    /// readers who may not know how many events there are.
    var mark: RegisterMark?

    func callAsFunction(title: String, _ content: HTML) -> HTML {
        let words = page.words
        let names: [(Address, String)] = [
            (.home, words("Vorgänge")),
            (.ledger, words("Was geschah")),
        ]
        let nav = names.map { address, name -> HTML in
            let current: HTML = page.path == address.text ? " aria-current=\"page\"" : ""
            return "<a href=\"\(page.link(address))\"\(current)>\(name)</a>"
        }
        return """
            <!doctype html>
            <html lang="\(page.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title) · Einvernehmen</title>
            <link rel="stylesheet" href="\(assets.address("site.css"))">
            <link rel="stylesheet" href="\(assets.address("charts.css"))">
            <script type="module" src="\(assets.address("live.js"))"></script>
            <link rel="icon" href="\(assets.address("icon.svg"))" type="image/svg+xml">
            </head>
            <body>
            <a class="ev-skip" href="#main">\(words("Zum Inhalt"))</a>
            <header class="ev-bar"><div class="ev-bar__in">
            <a class="ev-brand" href="\(page.link(.home))">Einvernehmen</a>
            <nav class="ev-nav" aria-label="\(words("Hauptmenü"))">\(nav)</nav>
            \(asOfForm)
            <div class="ev-langs">\(otherLanguages)</div>
            </div></header>
            <main id="main" class="ev-main" tabindex="-1">
            \(content)
            </main>
            <footer class="ev-foot"><p>\(words(
                """
                    Stand \(page.type.day(page.asOf), "day"). Jede Zahl führt zu ihrer Herleitung, jeder Eintrag zu \
                    seiner Quelle.
                    """))</p>\(registerMark)</footer>
            </body>
            </html>
            """
    }

    /// This page in each of the other languages, by its own name.
    private var otherLanguages: [HTML] {
        Language.allCases.filter { $0 != page.language }.map { other in
            let tag = other.rawValue, name = Phrase("Deutsch", context: "the language's own name").in(other)
            return
                """
                <a class=\"ev-lang\" href=\"\(page.translated(to: other))\" hreflang=\"\(tag)\" lang=\"\(tag)\">\
                \(name)</a>
                """
        }
    }

    /// What `verify --head` takes.
    private var registerMark: HTML? {
        mark.map { "<p>\(page.words("Registerstand")) <code>\($0.description)</code></p>" }
    }

    /// The day as of which everything is shown, on every page.
    private var asOfForm: HTML {
        let words = page.words
        let today: HTML? =
            page.asked == nil ? nil : "<a href=\"\(page.address(without: ["as-of"]))\">\(words("heute"))</a>"
        return """
            <form class="ev-asof" method="get" action="\(page.path)">
            \(page.kept(except: ["as-of", "before"]))<label for="as-of">\(words("Stand", context: "layout"))</label>
            <input id="as-of" type="date" name="as-of" class="kern-form-input__input" value="\(page.asOf.iso)">
            <button class="kern-btn kern-btn--secondary kern-btn--x-small"><span class="kern-label">\
            \(words("anzeigen"))</span></button>\(today)
            </form>
            """
    }
}
