import Decisions

extension KeyLabel {
    /// What one of the words is called that can stand under a key.
    ///
    /// - Parameter key: under which it stands, without the way to it: under some keys the same
    ///   word means something else. Nil: what it means in general.
    public static func ofChoice(_ word: String, under key: String? = nil) -> Text {
        key.flatMap { choicesUnderKeys["\($0)/\(word)"] } ?? choices[word] ?? Text(word)
    }

    /// Of two that are the same word the first is what it means in general.
    static let choices: [String: Text] = byEnumeration.reduce(into: [:]) { all, words in
        all.merge(words) { first, _ in first }
    }

    /// Those that sentences have words for are called as they are there.
    private static let byEnumeration: [[String: Text]] = [
        written, called(Grade.self) { $0.grade($1) }, called(Audience.self) { $0.audience($1) },
        called(Resolution.Outcome.self) { $0.outcome($1) }, called(Resolution.Majority.self) { $0.majority($1) },
        called(Document.Kind.self) { $0.documentKind($1) }, called(Fact.Topic.self) { $0.topic($1) },
        called(StatusReport.Status.self) { $0.status($1) }, called(Position.Answer.self) { $0.answer($1) },
        called(ConsentRound.Strength.self) { $0.strength($1) }, called(SilenceRule.self) { $0.silence($1) },
        called(DeadlineRule.self) { $0.deadlineRule($1, in: nil) }, called(Position.Giver.self) { $0.giver($1) },
        called(Position.ReasonKind.self) { $0.reason($1) }, called(ConditionReported.State.self) { $0.condition($1) },
        called(Norm.Rank.self) { $0.rank($1) }, called(Requirement.Force.self) { $0.force($1) },
        called(FindingStatus.self) { $0.finding($1) }, called(Review.Trigger.self) { $0.trigger($1) },
        called(LevyKey.Unit.self) { $0.unit($1) },
        called(BudgetPlacement.Kind.self) { $1.name.in($0.language) },
        called(Annex.Hold.self) { $0.hold($1) }, called(Consultation.Role.self) { $0.role($1) },
    ]

    /// By `key/word`, where the word alone is taken by another meaning.
    static let choicesUnderKeys: [String: Text] = [
        "strength/consent": Text(each: { Words($0).strength(.consent) }),
        "silence/consent": Text(each: { Words($0).silence(.consent) }),
        "silence/refusal": Text(each: { Words($0).silence(.refusal) }),
        "given-by/council": Text(each: { Words($0).giver(.council) }),
        "reason-kinds/other": Text(each: { Words($0).reason(.other) }),
        "eligible/personnel": Text(phrase: "Personalkosten der geplanten Stellen"),
    ]

    /// By the words in which sentences say it.
    private static func called<Choice: CaseIterable & RawRepresentable>(
        _ type: Choice.Type, _ word: (Words, Choice) -> String
    ) -> [String: Text] where Choice.RawValue == String {
        Dictionary(
            uniqueKeysWithValues: type.allCases.map { choice in
                (choice.rawValue, Text(each: { word(Words($0), choice) }))
            })
    }

    /// Those that no sentence names.
    private static let written: [String: Text] = [
        "county": Text(phrase: "Kreis"),
        "municipality": Text(phrase: "Stadt oder Gemeinde"),
        "state": Text(phrase: "Land"),
        "authority": Text(phrase: "Behörde"),
        "neighbour": Text(phrase: "Nachbar des Kreises"),
        "council": Text(phrase: "Rat oder Kreistag"),
        "committee": Text(phrase: "Ausschuss"),
        "group": Text(phrase: "Fraktion"),
        "administration": Text(phrase: "Verwaltung"),
        "office": Text(phrase: "Amt"),
        "ministry": Text(phrase: "Ministerium"),
        "conference": Text(phrase: "Konferenz"),
        "unit": Text(phrase: "Fachstelle"),
        "workplaces": Text(phrase: "volle Kosten der geplanten Arbeitsplätze"),
        "additional": Text(phrase: "Mehrkosten gegenüber den vorhandenen Stellen"),
        "mandates": Text(phrase: "Aufträge"),
        "positions": Text(phrase: "Stellungnahmen"),
        "fields": Text(phrase: "Handlungsfelder"),
        "requirements": Text(phrase: "Voraussetzungen"),
        "questions": Text(phrase: "Fragen"),
        "options": Text(phrase: "Varianten"),
        "effects": Text(phrase: "Auswirkungen"),
        "cost-table": Text(phrase: "Tabelle der Kosten"),
        "cost-by-year": Text(phrase: "Kosten der einzelnen Jahre"),
        "bridge": Text(phrase: "Wie sich die Mehrkosten geändert haben"),
        "course": Text(phrase: "Verlauf"),
        "map": Text(phrase: "Karte der Antworten"),
        "competences": Text(phrase: "Zuständigkeiten"),
    ]
}
