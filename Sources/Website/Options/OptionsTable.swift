import Costing
import Decisions
import Documents

/// The options side by side: what they cost and whom, what the law and the
/// municipalities say, what cannot be told yet, what speaks for and against.
struct OptionsTable {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var options: [Recorded<Option>] { parts.matter.options.options.all }

    /// - Parameter isFull: with shares, law and arguments.
    func html(isFull: Bool) -> HTML {
        guard !options.isEmpty else {
            return "<p class=\"ev-empty\">\(words("Zu diesem Stand sind keine Varianten beschrieben."))</p>"
        }
        let view = parts.view, language = page.language
        let block =
            isFull
            ? view.once("options in full", language) { self.table(isFull: true) }
            : view.once("options in short", language) { self.table(isFull: false) }
        let table = page.writer.blocks([block], idPrefix: "options")
        return "\(table)\(reasons)\(basis)\(isFull ? note : nil)"
    }

    private func table(isFull: Bool) -> Block {
        var rows = [row(words("Mehrkosten im Jahr"), yearly)]
        if isFull {
            rows.append(row(yearsLabel, overYears))
            rows.append(row(words("Höchster Anteil einer Gemeinde"), highest))
            rows.append(row(words("Je Einwohner im Jahr"), perInhabitant))
            rows.append(row(words("Für den Antrag fehlt"), missing))
        }
        if !parts.view.assessment.rounds.isEmpty { rows.append(row(words("Gemeinden"), consent)) }
        for effect in parts.matter.options.effects {
            rows.append(row(effect.content.title.in(page.language)) { effects(effect, $0) })
        }
        if isFull {
            rows.append(row(words("Dafür spricht")) { arguments($0.content.pros) })
            rows.append(row(words("Dagegen spricht")) { arguments($0.content.cons) })
        }
        rows.append(row(words("Wiedervorlage", context: "by itself"), review))
        return .table(
            Table(
                caption: [.text(words("Die Varianten nebeneinander"))], head: [Cell("")] + options.map(head),
                rows: rows))
    }

    private func head(_ option: Recorded<Option>) -> Cell {
        Cell(page.inlines(option.content.title) + (chosen(option).map { [.text(" (\($0))")] } ?? []))
    }

    private func chosen(_ option: Recorded<Option>) -> String? {
        if parts.view.decided.choice?.content.option == option.id { return words("gewählt") }
        return parts.view.decided.choices.contains { $0.content.option == option.id }
            ? words("vielleicht gewählt") : nil
    }

    private func row(_ label: String, _ cell: (Recorded<Option>) -> [Inline]) -> [Cell] {
        [Cell(label, isRowHeader: true)] + options.map { Cell(cell($0)) }
    }

    private func cost(_ option: Recorded<Option>) -> OptionCost { OptionCost(view: parts.view, option: option) }

    private func yearly(_ option: Recorded<Option>) -> [Inline] {
        let cost = cost(option)
        if cost.isFree { return [.text(words("keine"))] }
        if cost.isModels, let figure = parts.view.figures[.extraCost] {
            let shown = CostAnnex(parts.view, page.language).shown(figure)
            return [.text(shown)] + without(cost)
        }
        return (cost.yearly.map { [computed($0)] } ?? [.text(words("nicht bekannt"))]) + without(cost)
    }

    private func without(_ cost: OptionCost) -> [Inline] {
        cost.yearlyWithoutGrant.map { [.text(words(", ohne Förderung ")), computed($0)] } ?? []
    }

    /// What the cost model says, marked where it rests on our own assumptions.
    private func computed(_ amount: Money) -> Inline {
        let grade = parts.view.figures.modelGrade
        return .figure(
            FigureMark(
                id: "option-cost", shown: page.type.money(amount), grade: grade?.rawValue,
                isMarked: grade == .assumption))
    }

    private var yearsLabel: String {
        guard let model = parts.view.figures.study?.model.content else { return words("Mehrkosten über die Jahre") }
        return words("Mehrkosten \(model.firstYear, "firstYear") bis \(model.lastYear, "lastYear")")
    }

    private func overYears(_ option: Recorded<Option>) -> [Inline] {
        let cost = cost(option)
        if cost.isFree { return [.text(words("keine"))] }
        do throws(CostingError) {
            guard let total = try cost.total() else { return [.text(words("nicht bekannt"))] }
            let held = total.isHeld ? words(", ohne Lohn- und Preissteigerung") : ""
            return [computed(total.net), .text(held)]
        } catch {
            return [.text(words("nicht bekannt: "))] + page.inlines(CostProblem(error, in: parts.matter).sentence)
        }
    }

    private func highest(_ option: Recorded<Option>) -> [Inline] {
        let cost = cost(option)
        if cost.isFree { return [.text("–")] }
        let shares = cost.highestShares
        guard !shares.isEmpty else { return [.text(words("nicht bekannt"))] }
        let each = shares.map { share -> [Inline] in
            [.text(page.type.money(share.amount) + " (")] + page.inlines(parts.matter.name(of: share.body)) + [
                .text(")")
            ]
        }
        let why: [Inline] = shares.count > 1 ? [.text(words("; es fehlt der genaue Tag eines Schlüssels"))] : []
        let or: [Inline] = [.text(words(" oder "))]
        return Array(each.joined(separator: or)) + why
    }

    private func perInhabitant(_ option: Recorded<Option>) -> [Inline] {
        let cost = cost(option)
        return [.text(cost.isFree ? "–" : cost.perInhabitant.map(page.type.money) ?? words("nicht bekannt"))]
    }

    /// Only an option that costs something applies for the grant.
    private func missing(_ option: Recorded<Option>) -> [Inline] {
        guard option.content.costs else { return [.text(words("kein Antrag"))] }
        guard parts.view.readiness.setAside == nil else { return [.text(words("nicht verfolgt"))] }
        guard !parts.matter.law.requirements.isEmpty else { return [.text(words("keine Voraussetzung verzeichnet"))] }
        let titles = parts.view.readiness.missing.map { page.inlines($0.examination.requirement.content.title) }
        return titles.isEmpty ? [.text(words("nichts"))] : Array(titles.joined(separator: [.lineBreak]))
    }

    /// What the last round has come to, and what it was told.
    private func consent(_ option: Recorded<Option>) -> [Inline] {
        guard option.content.costs, let round = parts.view.assessment.rounds.last else {
            return [.text(words("nicht gefragt"))]
        }
        let answer = parts.view.standing.answer.map { page.inlines($0.content.title) + [.text("; ")] } ?? []
        guard let outcome = round.outcome else { return answer + [.text(words.strength(round.round.content.strength))] }
        return answer + [.text(words.strength(round.round.content.strength) + ": " + words.outcome(outcome))]
    }

    private func effects(_ effect: Recorded<Effect>, _ option: Recorded<Option>) -> [Inline] {
        guard option.content.costs else { return [.text(words("unverändert"))] }
        if let value = effect.content.value { return [.text(page.type.value(value))] }
        let reason = parts.matter.whyUnknown(effect).map(page.inlines) ?? []
        guard !parts.matter.isReasonGone(effect) else { return [.text(words("noch nicht beziffert: "))] + reason }
        let question = effect.content.waitsFor.flatMap { parts.matter.options.questions[$0] }
        let waits: [Inline] =
            question.map { question in
                [.text(words(" Wartet auf: "))] + page.inlines(question.content.title)
            } ?? []
        return [.text(words("noch nicht bezifferbar, weil: "))] + reason + waits
    }

    private func arguments(_ arguments: [Option.Argument]?) -> [Inline] {
        let items = (arguments ?? []).map { argument -> [Inline] in
            let sources = (argument.sources ?? []).compactMap { parts.matter.sources[$0]?.content.title }.map {
                $0.in(page.language)
            }
            return page.inlines(argument.text)
                + (sources.isEmpty
                    ? [] : [.text(" "), .emphasis([.text("(" + sources.joined(separator: "; ") + ")")])])
        }
        return items.isEmpty ? [.text("–")] : Array(items.joined(separator: [.lineBreak]))
    }

    private func review(_ option: Recorded<Option>) -> [Inline] {
        let set = parts.view.assessment.reviews.filter { $0.review.content.option == option.id }.map { reading in
            page.inlines(reading.review.content.title)
                + (reading.isOver
                    ? [.text(words(" (erledigt)"))]
                    : reading.isDue ? [.text(" "), .strong([.text(words("(fällig)"))])] : [])
        }
        let said = option.content.review.map { [page.inlines($0)] } ?? []
        let all = set.isEmpty ? said : set
        return all.isEmpty ? [.text("–")] : Array(all.joined(separator: [.text("; ")]))
    }

    /// Why a cost is not known: each reason once, with the options that it keeps
    /// from a value.
    private var reasons: [HTML] {
        let unknown = options.compactMap { option in
            cost(option).whyUnknown.map { (label: option.content.title, reason: $0) }
        }
        return FigureBook.once(unknown).map { item -> HTML in
            """
            <p class=\"ev-src\"><strong>\(HTML(joining: item.labels.map(page.quoted), separator: ", ")):</strong> \
            \(page.text(item.reason))</p>\n
            """
        }
    }

    /// Of which year the amounts are, and what comes later.
    private var basis: [HTML] {
        guard options.contains(where: { !cost($0).isFree }) else { return [] }
        return CostBasisWords.sentences(parts.view, page.language).map { "<p class=\"ev-src\">\($0)</p>\n" }
    }

    /// By which key the shares are.
    private var note: HTML? {
        guard let cost = options.first(where: { $0.content.costs }).map({ self.cost($0) }), !cost.highestShares.isEmpty
        else { return nil }
        let keys = HTML(
            joining: cost.keys.map { "\(page.text($0.title)), \(words.grade($0.grade))" as HTML },
            separator: "\(words(" oder "))")
        let open: HTML? = LeadingKeyWords(words: words).sentence(cost.keys).map { " \($0)" as HTML }
        return
            """
            <p class=\"ev-src\">\(words("Anteile nach")): \(keys).\(open) <a href=\"\(parts.link(.costs(.shares)))\
            \">\(words("Alle Anteile"))</a></p>
            """
    }
}
