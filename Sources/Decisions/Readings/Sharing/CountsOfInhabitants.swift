import Costing

/// What there is to say of the inhabitants: which numbers are sums, and what is
/// not known and why.
extension Matter {
    /// Whether somebody has counted the inhabitants of any municipality.
    func hasCounts(asOf day: Day) -> Bool {
        council.municipalities.contains {
            !$0.content.latestInhabitants(counted: day, asOf: day).isEmpty
                || council.inhabitants(of: $0.id, asOf: day) != nil
        }
    }

    /// Of the municipalities as of a day; nil where each has been counted since it
    /// last took another in.
    public func addedCounts(asOf day: Day) -> Text? {
        council.endings.isEmpty
            ? nil : addedCounts(council.municipalities.compactMap { council.inhabitants(of: $0.id, asOf: day) })
    }

    /// Of those by which a key goes; each share is divided by the inhabitants,
    /// whatever the key.
    public func addedCounts(by key: SharingKey, asOf day: Day) -> Text? {
        key.populations.isEmpty ? addedCounts(asOf: day) : addedCounts(key.populations)
    }

    /// Which numbers are the sum of earlier counts, and of which; nil where none is.
    public func addedCounts(_ populations: [Population]) -> Text? {
        let sums = populations.filter { !$0.added.isEmpty }
        guard !sums.isEmpty else { return nil }
        return Text.both { language in
            let each = sums.map { sum -> String in
                let parts = sum.parts.map { part -> String in
                    let count = shown(Int64(part.counted.count), language), day = part.counted.on.inWords(language)
                    return "\(name(of: part.body).in(language)) \(count), \(day)"
                }
                return
                    """
                    \(name(of: sum.body).in(language)) \(shown(sum.count, language)) (\
                    \(parts.joined(separator: "; ")))
                    """
            }
            let listed = each.joined(separator: "; ")
            return Phrase(
                """
                Diese Einwohnerzahlen sind aus früheren Zählungen addiert, weil seit dem Zusammenschluss keine neue \
                bekannt ist: \(listed, "counts").
                """
            ).in(language)
        }
    }

    /// Of which of those asked the number hangs on a day, and between which numbers;
    /// nil where that of nobody does.
    public func contestedCounts(_ contested: [RoundStanding.ContestedCount]) -> Text? {
        guard !contested.isEmpty else { return nil }
        return Text.both { language in
            let each = contested.map { "\(name(of: $0.body).in(language)) \(alternatives($0.numbers, language))" }
            let listed = each.joined(separator: "; ")
            return Phrase(
                """
                Welche Einwohnerzahl zählt, lässt sich hier erst mit dem genauen Tag sagen: \(listed, "counts").
                """
            ).in(language)
        }
    }

    /// Whose inhabitants are not known, and why; nil where all are, and where nobody
    /// has counted any.
    public func whyNoInhabitants(asOf day: Day) -> Text? {
        let unknown = council.municipalities.filter { council.inhabitants(of: $0.id, asOf: day) == nil }
        guard !unknown.isEmpty, hasCounts(asOf: day) else { return nil }
        return Text.both { language in
            let each = unknown.map {
                $0.content.name.in(language) + ": " + whyNoInhabitants(of: $0.id, asOf: day).in(language)
            }
            let listed = each.joined(separator: "; ")
            return Phrase("Die Einwohnerzahl steht nicht überall fest – \(listed, "reasons").").in(language)
        }
    }

    /// Why the inhabitants of one body are not known, without a full stop.
    public func whyNoInhabitants(of body: BodyID, asOf day: Day) -> Text {
        let contested = council.contestedInhabitants(of: body, asOf: day)
        guard contested.isEmpty else {
            return Text.both { language in
                alternatives(contested, language)
                    + Phrase(", es fehlt der genaue Tag").in(language)
            }
        }
        switch council.inhabitantsGap(of: body, asOf: day) {
        case .divided(let other, let on)?:
            let gone = name(of: other)
            return Text(
                phrase: """
                    nicht bekannt; „\(gone, "gone")“ ist seit dem \({ on?.inWords($0) ?? "" }, "on") geteilt, und \
                    keine \
                    Zählung liegt sicher danach
                    """)
        case .uncounted(let other)? where other != body:
            let gone = name(of: other)
            return Text(
                phrase: """
                    nicht bekannt; es fehlen die Einwohner von „\(gone, "gone")“, seit der letzten Zählung hinzugekommen
                    """)
        case .uncounted?, nil: return Text(phrase: "nicht bekannt")
        }
    }

    /// „4.000 (31.12.2022) oder 6.000 (2025)“: the numbers that can be the one, with the days of their counts.
    private func alternatives(_ numbers: [Population], _ language: Language) -> String {
        numbers.map { one in
            shown(one.count, language) + " (" + one.days.map { $0.inWords(language) }.joined(separator: ", ") + ")"
        }.joined(separator: Phrase(" oder ").in(language))
    }

    private func shown(_ count: Int64, _ language: Language) -> String { Quantity.count(count).inWords(language) }
}
