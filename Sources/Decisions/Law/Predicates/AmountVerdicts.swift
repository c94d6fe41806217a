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
            let has = Quantity.posts(count.posts).inWords(language), needed = Quantity.posts(atLeast).inWords(language)
            guard let of else {
                return Phrase(
                    """
                    der Stellenplan enthält \(has, "posts"); verlangt sind mindestens \(needed, "needed").
                    """
                ).in(language)
            }
            return Phrase(
                """
                der Stellenplan enthält \(has, "posts") der Art \(of, "kind"); verlangt sind mindestens \
                \(needed, "needed").
                """
            ).in(language)
        }
        return Verdict(count.posts >= atLeast ? .met : .failed, sentence, evidence: count.entry)
    }
}

extension Predicate.Bounds {
    func verdict(on evidence: some Evidence) -> Verdict {
        let name = evidence.name(.figure, id).text
        guard let figure = evidence.figure(id) else {
            return Verdict(
                .open,
                .both { language in
                    Phrase("der Wert von \(name.quoted(language), "name") ist noch nicht bekannt.").in(language)
                }, evidence: nil)
        }
        guard figure.others.isEmpty else { return verdict(on: figure, name) }
        return verdict(on: figure.value, figure.entry, name)
    }

    /// Each value that it can have is held against the bounds.
    private func verdict(on figure: FigureAtHand, _ name: Text) -> Verdict {
        let verdicts = ([figure.value] + figure.others).map { verdict(on: $0, nil, name) },
            ways = Set(verdicts.map(\.status))
        let which = Text(phrase: "Welcher Wert gilt, lässt sich erst mit dem genauen Tag sagen.")
        var told = Verdict(ways.count == 1 ? verdicts[0].status : .open, verdicts.flatMap { $0.reasons } + [which])
        told.ways = ways
        return told
    }

    private func verdict(on value: Quantity, _ entry: String?, _ name: Text) -> Verdict {
        let above = atLeast.map { $0.isAtMost(value) } ?? true
        let below = atMost.map { value.isAtMost($0) } ?? true
        guard let above, let below else {
            return Verdict(
                .open,
                .both { language in
                    Phrase(
                        """
                        \(name.quoted(language), "name") hat eine andere Einheit als die Grenze und lässt sich nicht \
                        mit \
                        ihr vergleichen.
                        """
                    ).in(language)
                }, evidence: entry)
        }
        return Verdict(above && below ? .met : .failed, sentence(name, value), evidence: entry)
    }

    private func sentence(_ name: Text, _ value: Quantity) -> Text {
        var isDay = false
        if case .day = value { isDay = true }
        return .both { language in
            let least = isDay ? Phrase("frühestens ") : Phrase("mindestens ")
            let most = isDay ? Phrase("spätestens ") : Phrase("höchstens ")
            let bounds = language.conventions.all(
                [
                    atLeast.map { least.in(language) + $0.inWords(language, of: id) },
                    atMost.map { most.in(language) + $0.inWords(language, of: id) },
                ].compactMap { $0 })
            let name = name.quoted(language), value = value.inWords(language, of: id)
            return isDay
                ? Phrase("\(name, "name") ist der \(value, "value"); verlangt ist \(bounds, "bounds").").in(language)
                : Phrase("\(name, "name") beträgt \(value, "value"); verlangt ist \(bounds, "bounds").").in(language)
        }
    }
}

extension Quantity {
    /// Nil where the units differ.
    func isAtMost(_ other: Quantity) -> Bool? {
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
