import Costing

/// What there is to say of a day that is set as a deadline: a Saturday, a
/// Sunday, a holiday of the Land or of a part of it.
public struct DeadlineNote: Hashable, Sendable {
    public var day: Day
    /// Nil where it is a working day, save in a part of the Land.
    public var off: DayOff?
    public var doubtful: [Holiday]
    /// The next working day; the day itself where it is one.
    public var next: Day
    /// The next that is one in every part of the Land.
    public var latest: Day
    public var land: Land?

    /// Nil for an ordinary working day.
    init?(_ day: Day, in calendar: HolidayCalendar) {
        off = calendar.dayOff(day)
        doubtful = calendar.doubtful(day)
        guard off != nil || !doubtful.isEmpty else { return nil }
        self.day = day
        next = calendar.workingDay(from: day)
        latest = calendar.workingDay(from: day, alsoAfterDoubtful: true)
        land = calendar.land
    }

    /// What the day is: `ist ein Samstag`.
    public var kind: Text {
        switch off {
        case .saturday: return Text(phrase: "ist ein Samstag")
        case .sunday: return Text(phrase: "ist ein Sonntag")
        case .holiday(let name):
            let place = land.map { Text(phrase: " in \($0.name, "name")") } ?? Text("", en: "")
            return Text(phrase: "ist\(place, "place") ein Feiertag (\(name, "name"))")
        case nil:
            let names = doubtful.map { holiday in
                Text(phrase: "\(holiday.name, "name"): in \({ holiday.part?.in($0) ?? "" }, "part")")
            }
            let place = land?.name ?? Text("")
            return Text(
                phrase: """
                    ist in einem Teil des Landes \(place, "place") ein Feiertag \
                    (\({ language in names.map { $0.in(language) }.joined(separator: "; ") }, "names"))
                    """)
        }
    }

    /// The same with its day, as a sentence without the full stop.
    public var statement: Text {
        Text(phrase: "Der \(day.inWords, "day") \(kind, "kind")")
    }

    /// What it means for a round, by the rule that was chosen for it.
    public func meaning(under rule: DeadlineRule?) -> Text {
        switch rule {
        case .administrativeProcedure? where off == nil, .civilCode? where off == nil, nil where off == nil:
            return Text(
                phrase: """
                    Ob er hier einer ist, weiß das Register nicht; die Frist kann deshalb erst am nächsten Werktag \
                    enden, \
                    dem \(latest.inWords, "latest"). \(between, "between")
                    """)
        case .administrativeProcedure?, .civilCode?:
            let citation = rule?.citation(in: land) ?? Text("")
            return Text(
                phrase: """
                    Die Frist endet deshalb mit dem nächsten Werktag, dem \(next.inWords, "next") \
                    (\(citation, "citation")).
                    """)
        case .asSet?:
            let citation = DeadlineRule.asSet.citation(in: land)
            return Text(
                phrase: "Es bleibt bei diesem Tag: Er ist als Ende der Frist bestimmt (\(citation, "citation")).")
        case nil:
            let one = DeadlineRule.administrativeProcedure.citation(in: land),
                other = DeadlineRule.civilCode.citation(in: land)
            return Text(
                phrase: """
                    Nicht bestimmt ist, ob die Frist dann mit dem nächsten Werktag endet, dem \(next.inWords, "next") \
                    (\(one, "one"), \(other, "other")). \(between, "between")
                    """)
        }
    }

    /// What comes after the day that was set, and by the one that may be meant.
    private var between: Text {
        Text(
            phrase: """
                Bei einer Antwort, die nach dem \(day.inWords, "day") bis dahin eingeht, steht deshalb nicht fest, ob \
                sie \
                in der Frist kam.
                """)
    }

    /// Statement and meaning.
    public func sentences(under rule: DeadlineRule?) -> Text {
        let meaning = meaning(under: rule)
        return Text(phrase: "\(statement, "statement"). \(meaning, "meaning")")
    }
}

extension Matter {
    /// The working days of the county: by the official key of the county, or
    /// else the Land that all municipalities with a key lie in.
    public var calendar: HolidayCalendar {
        if let ags = opened.flatMap({ council.bodies[$0.content.county]?.content.ags }), Land(ags: ags) != nil {
            return HolidayCalendar(ags: ags)
        }
        let keys = council.municipalities.compactMap(\.content.ags).filter { Land(ags: $0) != nil }
        return HolidayCalendar(
            ags: Set(keys.map { String($0.prefix(2)) }).count == 1 ? keys.first.map { String($0.prefix(2)) } : nil)
    }

    /// Nil for an ordinary working day.
    public func note(on day: Day) -> DeadlineNote? { DeadlineNote(day, in: calendar) }

    /// Whether an entry sets a day by which something is to be done.
    public static func setsDays(_ entry: Entry) -> Bool {
        (entry.content as? ConsentRound)?.deadline != nil || !entry.content.statedDays.isEmpty
    }

    /// What there is to point out of the days that an entry sets.
    public func notes(on entry: Entry) -> [Text] { notes(on: entry.content) }

    public func notes(on content: any Content) -> [Text] {
        if let round = content as? ConsentRound {
            return (round.deadline.flatMap(note(on:))?.sentences(under: round.deadlineRule)).map { [$0] } ?? []
        }
        let calendar = calendar
        return content.statedDays.compactMap { DeadlineNote($0, in: calendar) }.map { note in
            Text(phrase: "\(note.statement, "statement"); der nächste Werktag ist der \(note.next.inWords, "next").")
        }
    }

    /// Said wherever days are checked and the Land is not known.
    public static let unknownLand = Text(
        phrase: """
            Das Land ist hier nicht bekannt, weil der Kreis keinen amtlichen Schlüssel hat; geprüft sind nur Samstage, \
            Sonntage und die Feiertage, die in allen Ländern gelten.
            """)
}

extension Content {
    /// The days by which something is to be done, as an entry sets them.
    fileprivate var statedDays: [Day] { (dueDays + predicates.flatMap(\.deadlines)).withoutRepeats }
}
