import Costing
import Decisions
import Documents

/// The votes of a resolution, in all and of each group, as far as they are known.
struct ResolutionVotes {
    struct Counted {
        var all: Resolution.Votes?
        var groups: [Resolution.GroupVotes]
    }
    let parts: MatterWriter
    let groups: [Recorded<Organization>]
    private var words: Words { parts.words }

    private func cells(_ id: String, _ name: String) -> [FormField<Int?>] {
        let kinds = [
            ("yes", words("Ja")), ("no", words("Nein")),
            ("abstained", words("Enthaltungen")),
        ]
        return kinds.map { vote, label in
            Field.number(
                "\(vote)-\(id)", "\(label), \(name)",
                expected: Text(phrase: "eine Zahl von Stimmen ab null")
            ) { typed, _ in
                Int(typed).flatMap { $0 >= 0 ? $0 : nil }
            }
        }
    }

    var field: FormField<Counted> {
        let language = parts.page.language
        let all = cells("all", words("insgesamt"))
        let each = groups.map { ($0, cells($0.header.id, $0.content.name.in(language))) }
        let rows =
            [FormTable.Row(words("insgesamt"), all)]
            + each.map { FormTable.Row($0.content.name.in(language), $1) }
        let table = FormTable(
            "votes", words("Stimmen, soweit bekannt; leer heißt nicht bekannt"),
            head: [
                words("Wer"), words("Ja", context: "by itself"), words("Nein", context: "by itself"),
                words("Enthaltungen", context: "by itself"),
            ],
            rows)
        return Field.table(table) { input throws(FieldMistake) in
            var counted = Counted(all: try votes(all, input), groups: [])
            for (group, cells) in each {
                guard let votes = try votes(cells, input) else { continue }
                counted.groups.append(Resolution.GroupVotes(group: group.id, votes: votes))
            }
            return counted
        }
    }

    /// Nil where none are given.
    private func votes(_ cells: [FormField<Int?>], _ input: FormInput) throws(FieldMistake) -> Resolution.Votes? {
        var numbers: [Int?] = []
        for cell in cells { numbers.append(try cell.value(input)) }
        guard numbers.contains(where: { $0 != nil }) else { return nil }
        return Resolution.Votes(yes: numbers[0], no: numbers[1], abstained: numbers[2])
    }
}

/// The mandates that a resolution hands out, one a row.
struct ResolutionMandates {
    /// So many at most.
    private static let most = 3
    struct Given {
        var to: Recorded<Organization>
        var task: String
        var due: Day?
    }
    let parts: MatterWriter
    let organizations: [Recorded<Organization>]
    private var words: Words { parts.words }

    var field: FormField<[Given]> {
        let rows = (0..<Self.most).map { index in
            let place = words("in Zeile \(index + 1, "index")")
            return (
                to: Field.choice("to-\(index)", words("Wer \(place, "place")"), of: organizations, \.name),
                task: Field.line("task-\(index)", words("Was \(place, "place")")),
                due: Field.day("due-\(index)", words("Bis wann \(place, "place")"))
            )
        }
        let table = FormTable(
            "mandates", words("Erteilte Aufträge; leere Zeilen zählen nicht, und die Sitzung muss genannt sein"),
            head: [words("Wer"), words("Was"), words("Bis wann")],
            rows.map { FormTable.Row(nil, [$0.to, $0.task, $0.due]) })
        return Field.table(table) { input throws(FieldMistake) in
            var given: [Given] = []
            for (index, row) in rows.enumerated() {
                let to = try row.to.value(input), task = try row.task.value(input), due = try row.due.value(input)
                guard to != nil || task != nil || due != nil else { continue }
                guard let to, let task else {
                    throw FieldMistake(
                        to == nil ? row.to.name : row.task.name,
                        found: Text(phrase: "ein Auftrag, der nicht sagt, wer was tun soll"),
                        expected: Text(phrase: "in Zeile \(index + 1, "index") beides, oder eine leere Zeile"))
                }
                given.append(Given(to: to, task: task, due: due))
            }
            return given
        }
    }

    func entries(_ read: ReadForm, in meeting: MeetingID?, _ header: Header) throws -> [Entry] {
        let given = try read[field], first = parts.matter.mandates.nextNumber
        guard !given.isEmpty else { return [] }
        guard let meeting else {
            throw FieldMistake(
                "meeting", found: Text(phrase: "ein Auftrag ohne Sitzung"),
                expected: Text(phrase: "die Sitzung, in der er erteilt wurde"))
        }
        return given.enumerated().map { index, mandate in
            var own = header
            own.id = Site.newID("auftrag")
            return Entry(
                own,
                Mandate(
                    meeting: meeting, mark: String(first + index), title: Text(mandate.task), to: mandate.to.id,
                    due: mandate.due,
                    by: Identifier(header.id)))
        }
    }
}
