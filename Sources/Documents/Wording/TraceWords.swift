import Costing
import Decisions

/// A step of a calculation in words, with the entry a leaf was read from.
public struct TraceWords {
    let matter: Matter
    let words: Words
    let type: Typography

    public init(_ matter: Matter, _ language: Language) {
        self.matter = matter
        words = Words(language)
        type = Typography(language)
    }

    public func value(_ trace: Trace) -> String {
        switch trace.value {
        case .share(let share) where trace.step == .change: type.change(share)
        default: type.value(FigureValue(trace.value))
        }
    }

    public func label(_ trace: Trace) -> String {
        switch trace.label {
        case .planCost: words("Kosten der geplanten Stellen", "Cost of the planned posts")
        case .baselineCost: words("Kosten der vorhandenen Stellen", "Cost of the existing posts")
        case .grossExtraCost: words("Mehrkosten vor Förderung", "Extra cost before the grant")
        case .extraCost: words("Mehrkosten im Jahr", "Extra cost a year")
        case .extraCostExact: words("Mehrkosten, ungerundet", "Extra cost, unrounded")
        case .grant, .grantTotal: words("Förderung im Jahr", "Grant a year")
        case .grantLine(let kind): words("Förderung: ", "Grant: ") + postKind(kind)
        case .grantCap: words("Höchstbetrag", "Cap")
        case .personnel: words("Personalkosten", "Staff cost")
        case .overhead: words("Gemeinkosten", "Overheads")
        case .material: words("Sachkosten", "Non-staff cost")
        case .post(let id): post(id)
        case .rate(let payGroup): words("Satz ", "Rate for ") + payGroup
        case .posts: words("Stellen", "Posts")
        case .overheadShare: words("Gemeinkostenzuschlag", "Overheads rate")
        case .materialRate: words("Sachkosten je Arbeitsplatz", "Non-staff cost per workplace")
        case .unitCost: words("Kosten je Einheit", "Cost per unit")
        case .inhabitants: entryName(trace) ?? words("Einwohner", "Inhabitants")
        case .perInhabitant: words("Mehrkosten je Einwohner", "Extra cost per inhabitant")
        case .year(let year): words("Mehrkosten ", "Extra cost in ") + String(year)
        case .amount: entryName(trace) ?? words("Betrag", "Amount")
        }
    }

    /// How the value comes from its inputs; for a leaf, where it was read.
    public func step(_ trace: Trace) -> String {
        switch trace.step {
        case .input(let entry): words("aus: ", "from: ") + (matter.entry(entry)?.content.headline.in(words.language) ?? entry)
        case .sum: words("Summe", "sum")
        case .difference: words("erster Wert abzüglich der weiteren", "first value less the others")
        case .postsTimesRate: words("Stellen × Satz, auf den Cent gerundet", "posts × rate, rounded to the cent")
        case .share: words("Anteil am Betrag, auf den Cent gerundet", "share of the amount, rounded to the cent")
        case .smaller: words("der kleinere der beiden Werte", "the lower of the two values")
        case .fundedPosts: words("Höchstbetrag für die besetzten Stellen, auf den Cent gerundet", "cap for the posts filled, rounded to the cent")
        case .daysOfYear(let days, let of): words("\(days) von \(of) Tagen des Jahres, auf den Cent gerundet", "\(days) of \(of) days of the year, rounded to the cent")
        case .quotient: words("geteilt durch die Zahl, auf den Cent gerundet", "divided by the number, rounded to the cent")
        case .rounded(let step): words("kaufmännisch gerundet auf ", "rounded to the nearest ") + type.money(step)
        case .change: words("Änderung gegenüber dem ersten Wert", "change from the first value")
        }
    }

    /// The entry that a leaf was read from.
    public func entry(_ trace: Trace) -> Entry? {
        if case .input(let id) = trace.step { matter.entry(id) } else { nil }
    }

    private func entryName(_ trace: Trace) -> String? { entry(trace)?.content.headline.in(words.language) }

    private func post(_ id: String) -> String {
        for plan in matter.costs.plans {
            if let line = plan.content.posts.first(where: { $0.id == id }) { return line.title.in(words.language) }
        }
        return id
    }

    private func postKind(_ kind: String) -> String {
        for plan in matter.costs.plans {
            if let line = plan.content.posts.first(where: { $0.kind == kind }) { return line.title.in(words.language) }
        }
        return kind
    }

    /// As an indented tree, for a terminal.
    public func tree(_ trace: Trace) -> String {
        var lines: [String] = []
        func walk(_ trace: Trace, _ lead: String, _ branch: String, _ below: String) {
            lines.append("\(lead)\(branch)\(label(trace)): \(value(trace))  [\(step(trace))\(grade(trace))]")
            for (index, input) in trace.inputs.enumerated() {
                let last = index == trace.inputs.count - 1
                walk(input, lead + below, last ? "└─ " : "├─ ", last ? "   " : "│  ")
            }
        }
        walk(trace, "", "", "")
        return lines.joined(separator: "\n")
    }

    /// Grade and sources of the entry that a leaf was read from.
    private func grade(_ trace: Trace) -> String {
        guard let entry = entry(trace) else { return "" }
        let sources = entry.header.sources.compactMap { matter.sources[$0]?.content.title.in(words.language) }
        return " · " + words.grade(matter.grade(of: entry.header)) + (sources.isEmpty ? "" : " · " + sources.joined(separator: "; "))
    }
}
