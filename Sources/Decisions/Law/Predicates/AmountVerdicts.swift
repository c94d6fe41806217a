import Costing

extension Predicate.PostsPlanned {
    func verdict(on evidence: some Evidence) -> Verdict {
        let verdicts = evidence.posts(kind: kind).map { verdict(on: $0, evidence) }
        guard let last = verdicts.last else {
            return Verdict(.open, Text(phrase: "Ein Stellenplan liegt nicht vor."), evidence: nil)
        }
        guard Set(verdicts.map(\.status)).count > 1 else { return last }
        let which = Text(phrase: "Welcher gilt, lässt sich erst mit dem genauen Tag der Kostenrechnung sagen.")
        var open = Verdict(.open, verdicts.flatMap(\.reasons) + [which], evidence: verdicts.flatMap(\.evidence))
        open.ways = Set(verdicts.map(\.status))
        return open
    }

    private func verdict(on count: PostCount, _ evidence: some Evidence) -> Verdict {
        let name = kind.map { evidence.name(.posts, $0).text }
        let sentence = Text.both { language in
            let of = name?.quoted(language)
            let has = FigureValue.posts(count.posts).inWords(language), needed = FigureValue.posts(atLeast).inWords(language)
            switch language {
            case .de: return "der Stellenplan enthält \(has)" + (of.map { " der Art \($0)" } ?? "") + "; verlangt sind mindestens \(needed)."
            case .en: return "the plan has \(has)" + (of.map { " of the kind \($0)" } ?? "") + "; at least \(needed) are required."
            }
        }
        return Verdict(count.posts >= atLeast ? .met : .failed, sentence, evidence: count.entry)
    }
}

extension Predicate.Bounds {
    func verdict(on evidence: some Evidence) -> Verdict {
        let name = evidence.name(.figure, id).text
        guard let figure = evidence.figure(id) else {
            return Verdict(.open, .both { language in
                switch language {
                case .de: "der Wert von \(name.quoted(.de)) ist noch nicht bekannt."
                case .en: "the value of \(name.quoted(.en)) is not known yet."
                }
            }, evidence: nil)
        }
        guard figure.others.isEmpty else { return verdict(on: figure, name) }
        return verdict(on: figure.value, figure.entry, name)
    }

    /// Each value that it can have is held against the bounds.
    private func verdict(on figure: FigureAtHand, _ name: Text) -> Verdict {
        let verdicts = ([figure.value] + figure.others).map { verdict(on: $0, nil, name) }, ways = Set(verdicts.map(\.status))
        let which = Text(phrase: "Welcher Wert gilt, lässt sich erst mit dem genauen Tag sagen.")
        var told = Verdict(ways.count == 1 ? verdicts[0].status : .open, verdicts.flatMap { $0.reasons } + [which])
        told.ways = ways
        return told
    }

    private func verdict(on value: FigureValue, _ entry: String?, _ name: Text) -> Verdict {
        let above = atLeast.map { $0.isAtMost(value) } ?? true
        let below = atMost.map { value.isAtMost($0) } ?? true
        guard let above, let below else {
            return Verdict(.open, .both { language in
                switch language {
                case .de: "\(name.quoted(.de)) hat eine andere Einheit als die Grenze und lässt sich nicht mit ihr vergleichen."
                case .en: "\(name.quoted(.en)) has a unit other than its bound’s and cannot be compared with it."
                }
            }, evidence: entry)
        }
        return Verdict(above && below ? .met : .failed, sentence(name, value), evidence: entry)
    }

    private func sentence(_ name: Text, _ value: FigureValue) -> Text {
        var isDay = false
        if case .day = value { isDay = true }
        return .both { language in
            let (least, most, and) = switch language {
            case .de: (isDay ? "frühestens " : "mindestens ", isDay ? "spätestens " : "höchstens ", " und ")
            case .en: (isDay ? "no earlier than " : "at least ", isDay ? "no later than " : "at most ", " and ")
            }
            let bounds = [atLeast.map { least + $0.inWords(language, of: id) }, atMost.map { most + $0.inWords(language, of: id) }]
                .compactMap { $0 }.joined(separator: and)
            switch language {
            case .de: return "\(name.quoted(.de)) \(isDay ? "ist der" : "beträgt") \(value.inWords(.de, of: id)); verlangt ist \(bounds)."
            case .en: return "\(name.quoted(.en)) is \(value.inWords(.en, of: id)); what is required is \(bounds)."
            }
        }
    }
}

extension FigureValue {
    /// Nil where the units differ.
    func isAtMost(_ other: FigureValue) -> Bool? {
        switch (self, other) {
        case (.money(let a), .money(let b)): a <= b
        case (.share(let a), .share(let b)): a.value <= b.value
        case (.day(let a), .day(let b)): a <= b
        case (.posts(let a), .posts(let b)): a <= b
        case (.count(let a), .count(let b)): a <= b
        case (.points(let a), .points(let b)): a.tenThousandths <= b.tenThousandths
        default: nil
        }
    }
}
