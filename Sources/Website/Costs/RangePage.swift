import Costing
import Decisions
import Documents
import Register

/// How sure the costs are: many runs with assumptions drawn from their spans,
/// which of them matters most, and where the result would turn.
struct RangePage {
    let parts: MatterWriter
    let simulations: Simulations
    init(_ parts: MatterWriter, _ simulations: Simulations) {
        self.parts = parts
        self.simulations = simulations
    }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    static let runs = 100_000

    var body: (String, HTML) {
        get throws {
            let title = words("Wie sicher ist das")
            return (title, CostsFrame(parts: parts)(.range, title: title, try content()))
        }
    }

    private func content() throws -> HTML {
        guard let study = parts.view.figures.study else { return CostsFrame(parts: parts).noModel }
        let notice: HTML =
            """
            <div class=\"ev-alert ev-alert--drift\" role=\"note\"><p><strong>\(words("Simuliert."))</strong> \
            \(words("""
                    Die Spannen sind Annahmen des Programms, solange niemand andere nennt. Simulierte Beträge sind \
                    gerundet und werden nie Kennzahlen des Vorgangs.
                    """))</p></div>\n
            """
        let input: RangeInput
        let ends = study.grantEnds
        do throws(PageError) {
            input = try RangeInput(page.query, language: page.language)
        } catch {
            return
                """
                \(notice)\((try? RangeInput([:], language: page.language)).map { form($0, ends: ends,
                        wrong: error.field) })<div id=\"result\" aria-live=\"polite\"><div class=\"ev-alert \
                ev-alert--error\" role=\"alert\"><p id=\"\(RangePage.problemID)\">\(ErrorText(error, words).detail)\
                </p></div></div>
                """
        }
        return
            """
            \(notice)\(form(input, ends: ends))<div id=\"result\" aria-live=\"polite\">\(try result(study, input))\
            </div>
            """
    }

    private static let problemID = "range-problem"

    private func result(_ study: CostStudy, _ input: RangeInput) throws -> HTML {
        do {
            let run = try simulate(study, input)
            let charts = RangeCharts(page.language), year = run.year, tables = RangeTables(run, words)
            let histogram = run.spread.flatMap {
                parts.chart(charts.histogram($0, year: year, runs: run.result.runs), id: "histogram")
            }
            return """
                <div class="ev-grid">
                \(parts.section(words("Spannen je Jahr"), wide: true, parts.table(tables.spans)))
                \(study.grantEnds ? twoGroups(input) : nil)\(years(run.result.years, year))
                \(histogram.map { parts.section(words("Wie sich \(year, "year") verteilt"), """
                    \($0)\(tables.histogram.map { parts.link($0) })
                    """) })
                \(parts.chart(charts.tornado(run.tornado, year: year), id: "tornado").map { parts.section(words("""
                    Was in \(year, "year") am meisten ausmacht
                    """), "\($0)\(others(study, input))\(idle(run))\(parts.link(tables.tornado))") })
                \(parts.section(words("Wo es kippt"), wide: true, TurningPoints(parts: parts, study: study).html))
                </div>
                """
        } catch let error as SimulationError {
            return "<div class=\"ev-alert ev-alert--error\" role=\"alert\"><p>\(page.text(sentence(error)))</p></div>"
        }
    }

    var tables: [CostTable] {
        get throws {
            guard let study = parts.view.figures.study else { return [] }
            let input = try RangeInput(page.query, language: page.language)
            do { return RangeTables(try simulate(study, input), words).all } catch let error as SimulationError {
                throw Refusal(sentence(error))
            }
        }
    }

    private func simulate(_ study: CostStudy, _ input: RangeInput) throws -> RangeRun {
        let model = try study.simulated()
        // Before the runs: an unknown year must not cost them.
        let year = try page.asked("of", year: model.years) ?? model.years.upperBound
        let uncertainty = input.uncertainty(ends: study.grantEnds)
        let monteCarlo = try MonteCarlo(of: model, uncertainty: uncertainty, seed: input.seed, runs: RangePage.runs)
        return RangeRun(
            result: try simulations.result(of: monteCarlo), year: year,
            tornado: try SimulatedTornado(of: model, uncertainty: uncertainty, year: year))
    }

    /// What the bars assume of all that they do not vary.
    private func others(_ study: CostStudy, _ input: RangeInput) -> HTML {
        let grant: String
        if !study.grantEnds {
            grant = words("die Förderung läuft, wie ihre Regel es sagt")
        } else if input.chance.value > 5_000 {
            grant = words("die Förderung läuft nach ihrem letzten Tag weiter, der wahrscheinlichere Fall")
        } else if input.chance.value == 5_000 {
            grant = words("die Förderung endet mit ihrem letzten Tag; das Gegenteil gilt als ebenso wahrscheinlich")
        } else {
            grant = words("die Förderung endet mit ihrem letzten Tag, der wahrscheinlichere Fall")
        }
        return
            """
            <p class=\"ev-src\">\(words("""
                    Jeder Balken ändert eine Annahme. Für alle anderen gilt so lange ihr mittlerer Wert, und \
                    \(grant, "grant").
                    """))</p>
            """
    }

    /// What was varied and changes nothing in the year.
    private func idle(_ run: RangeRun) -> HTML? {
        let names = run.tornado.bars.filter { !$0.matters }.map { words.simulated($0.assumption) }
        guard !names.isEmpty else { return nil }
        return
            """
            <p class=\"ev-src\">\(words("""
                    In \(run.year, "year") ohne Wirkung: \(names.joined(separator: ", "), "names").
                    """))</p>
            """
    }

    /// A coin is tossed for the grant: the runs fall into two groups.
    private func twoGroups(_ input: RangeInput) -> HTML? {
        guard (1..<10_000).contains(input.chance.value) else { return nil }
        return
            """
            <p class=\"ev-src\">\(words("""
                    Ob die Förderung nach ihrem letzten Tag weiterläuft, entscheidet jeder Lauf ganz. Die Beträge \
                    danach liegen deshalb in zwei Gruppen; Mitte und Mittel können dazwischen liegen, wo kaum ein Lauf \
                    ist.
                    """))</p>
            """
    }

    private func years(_ years: ClosedRange<Int>, _ chosen: Int) -> HTML {
        let links = years.map { year -> HTML in
            let current: HTML = year == chosen ? " aria-current=\"true\"" : ""
            return "<a href=\"\(page.address(without: ["of"], adding: ["of=\(year)"]))\"\(current)>\(year)</a>"
        }
        return parts.section(
            words("Ein Jahr im Einzelnen"), wide: true,
            "<p class=\"ev-years\">\(HTML(joining: links, separator: " "))</p>")
    }

    private func sentence(_ error: SimulationError) -> Text {
        switch error {
        case .costing(let error): CostProblem(error, in: parts.matter).sentence
        case .beyondMeaning(let assumption, let allowed) where assumption != .startDelay:
            Text(
                phrase: """
                    Die Spanne für „\({ Words($0).simulated(assumption) }, "assumption")“ liegt außerhalb dessen, \
                    womit \
                    sich rechnen lässt: \({ limit(allowed.lowerBound, $0) }, "allowed") bis \
                    \({ limit(allowed.upperBound, $0) }, "allowed2").
                    """)
        case .beyondMeaning(let assumption, _), .distribution(let assumption, _):
            Text(
                phrase: """
                    Die Spanne für „\({ Words($0).simulated(assumption) }, "assumption")“ liegt außerhalb dessen, \
                    womit \
                    sich rechnen lässt.
                    """)
        default: Text(phrase: "So lässt sich nicht simulieren.")
        }
    }

    private func limit(_ share: Double, _ language: Language) -> String {
        Typography(language).share(BasisPoints(Int64((share * 10_000).rounded())))
    }

    /// - Parameters:
    ///   - ends: whether something can become of the grant after its last day.
    ///   - wrong: the field that could not be read.
    private func form(_ input: RangeInput, ends: Bool, wrong: String? = nil) -> HTML {
        let inputs = QueryFields(
            page: page, input: FormData(fields: page.query),
            wrong: wrong.map { ($0, RangePage.problemID) })
        func field(_ id: String, _ label: String, _ value: String) -> HTML { inputs.line(id, label, value: value) }
        let spans = RangeInput.Name.allCases.filter { ends || $0 != .growth }.map { name -> HTML in
            let span = input.spans[name] ?? name.first
            let fields = [
                ("low", words("niedrig"), span.low), ("likely", words("wahrscheinlich"), span.likely),
                ("high", words("hoch"), span.high),
            ]
            .map { field(name.parts($0.0), $0.1, FormNumber.shown($0.2, page.language)) }
            return
                """
                <fieldset class=\"kern-fieldset\"><legend class=\"kern-label\">\(name.field.in(page.language)), \
                %</legend><div class=\"kern-fieldset__body\">\(fields)</div></fieldset>\n
                """
        }
        let chance: HTML =
            ends
            ? field("chance", words("Förderung läuft weiter, in %"), FormNumber.shown(input.chance, page.language))
            : """
            <p class=\"kern-hint\">\(words("""
                    Die Förderung nennt kein Ende. Ob sie danach weiterläuft und steigt, wird deshalb nicht gefragt.
                    """))</p>
            """
        let names = Set(
            RangeInput.Name.allCases.flatMap { name in ["low", "likely", "high"].map(name.parts) } + [
                "chance", "seed", "of",
            ])
        return """
            <form class="ev-form ev-what-if" method="get" action="\(page.path)" data-live="result">\
            \(page.kept(except: names))
            <div class="ev-grid"><div>\(Array(spans.prefix(3)))</div><div>\(Array(spans.dropFirst(3)))
            <fieldset class="kern-fieldset"><legend class="kern-label">\(words("Sonst"))</legend><div \
            class="kern-fieldset__body">\(chance)\(field("seed", words("Startzahl"), String(input.seed)))</div>\
            </fieldset></div></div>
            <div><button class="kern-btn kern-btn--primary"><span class="kern-label">\(words("rechnen"))</span>\
            </button></div>
            </form>

            """
    }
}
