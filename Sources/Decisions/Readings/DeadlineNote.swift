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
        case .saturday: return Text("ist ein Samstag", en: "is a Saturday")
        case .sunday: return Text("ist ein Sonntag", en: "is a Sunday")
        case .holiday(let name):
            let place = land.map { Text(" in \($0.name.de)", en: " in \($0.name.in(.en))") } ?? Text("", en: "")
            return Text("ist\(place.de) ein Feiertag (\(name.de))", en: "is a holiday\(place.in(.en)) (\(name.in(.en)))")
        case nil:
            let names = doubtful.map { holiday in
                Text("\(holiday.name.de): in \(holiday.part?.de ?? "")", en: "\(holiday.name.in(.en)): in \(holiday.part?.in(.en) ?? "")")
            }
            let place = land?.name ?? Text("")
            return Text(
                "ist in einem Teil des Landes \(place.de) ein Feiertag (\(names.map(\.de).joined(separator: "; ")))",
                en: "is a holiday in a part of \(place.in(.en)) (\(names.map { $0.in(.en) }.joined(separator: "; ")))")
        }
    }

    /// The same with its day, as a sentence without the full stop.
    public var statement: Text {
        Text("Der \(day.inWords(.de)) \(kind.de)", en: "\(day.inWords(.en)) \(kind.in(.en))")
    }

    /// What it means for a round, by the rule that was chosen for it.
    public func meaning(under rule: DeadlineRule?) -> Text {
        switch rule {
        case .administrativeProcedure? where off == nil, .civilCode? where off == nil, nil where off == nil:
            return Text(
                "Ob er hier einer ist, weiß das Register nicht; die Frist kann deshalb erst am nächsten Werktag enden, dem \(latest.inWords(.de)). \(between.de)",
                en: "Whether it is one here the register does not know; so the deadline may end only on the next working day, \(latest.inWords(.en)). \(between.in(.en))")
        case .administrativeProcedure?, .civilCode?:
            let citation = rule?.citation(in: land) ?? Text("")
            return Text("Die Frist endet deshalb mit dem nächsten Werktag, dem \(next.inWords(.de)) (\(citation.de)).",
                        en: "The deadline therefore ends with the next working day, \(next.inWords(.en)) (\(citation.in(.en))).")
        case .asSet?:
            let citation = DeadlineRule.asSet.citation(in: land)
            return Text("Es bleibt bei diesem Tag: Er ist als Ende der Frist bestimmt (\(citation.de)).",
                        en: "It remains this day, which was set as the end of the deadline (\(citation.in(.en))).")
        case nil:
            let one = DeadlineRule.administrativeProcedure.citation(in: land), other = DeadlineRule.civilCode.citation(in: land)
            return Text(
                "Nicht bestimmt ist, ob die Frist dann mit dem nächsten Werktag endet, dem \(next.inWords(.de)) (\(one.de), \(other.de)). \(between.de)",
                en: "It has not been determined whether the deadline then ends with the next working day, \(next.inWords(.en)) (\(one.in(.en)), \(other.in(.en))). \(between.in(.en))")
        }
    }

    /// What comes after the day that was set, and by the one that may be meant.
    private var between: Text {
        Text("Bei einer Antwort, die nach dem \(day.inWords(.de)) bis dahin eingeht, steht deshalb nicht fest, ob sie in der Frist kam.",
             en: "Of an answer that arrives after \(day.inWords(.en)) and by then it is therefore not settled whether it came in time.")
    }

    /// Statement and meaning.
    public func sentences(under rule: DeadlineRule?) -> Text {
        let meaning = meaning(under: rule)
        return Text("\(statement.de). \(meaning.de)", en: "\(statement.in(.en)). \(meaning.in(.en))")
    }
}

extension Matter {
    /// The working days of the county: by the official key of the county, or
    /// else the Land that all municipalities with a key lie in.
    public var calendar: HolidayCalendar {
        if let ags = opened.flatMap({ council.bodies[$0.content.county]?.content.ags }), Land(ags: ags) != nil { return HolidayCalendar(ags: ags) }
        let keys = council.municipalities.compactMap(\.content.ags).filter { Land(ags: $0) != nil }
        return HolidayCalendar(ags: Set(keys.map { String($0.prefix(2)) }).count == 1 ? keys.first.map { String($0.prefix(2)) } : nil)
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
            Text("\(note.statement.de); der nächste Werktag ist der \(note.next.inWords(.de)).",
                 en: "\(note.statement.in(.en)); the next working day is \(note.next.inWords(.en)).")
        }
    }

    /// Said wherever days are checked and the Land is not known.
    public static let unknownLand = Text(
        "Das Land ist hier nicht bekannt, weil der Kreis keinen amtlichen Schlüssel hat; geprüft sind nur Samstage, Sonntage und die Feiertage, die in allen Ländern gelten.",
        en: "The Land is not known here, since the county has no official key; only Saturdays, Sundays and the holidays of all Länder are checked.")
}

extension Content {
    /// The days by which something is to be done, as an entry sets them.
    fileprivate var statedDays: [Day] { (dueDays + predicates.flatMap(\.deadlines)).withoutRepeats }
}
