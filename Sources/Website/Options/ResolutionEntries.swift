import Costing
import Decisions
import Documents

/// A form with a resolution, as the entries that it makes: the meeting where it
/// is new, the resolution, and each mandate.
struct ResolutionEntries {
    let parts: Parts
    let form: FormData
    let today: Day
    private var choices: ResolutionChoices { ResolutionChoices(parts: parts) }

    var all: [Entry] {
        get throws {
            let header = try Site.header(form, id: Site.newID("beschluss"), today: today)
            guard let organization = try parts.chosen(form["organization"], of: choices.organizations, name: { $0.content.name }) else {
                throw Site.unknown(form["organization"], of: choices.organizations) { $1.content.name.in($0.language) }
            }
            let (meeting, held) = try meeting(of: organization, header)
            let resolution = try resolution(by: organization, in: meeting)
            let mandates = try mandates(in: meeting, header)
            return [held].compactMap { $0 } + [Entry(header, resolution)] + mandates
        }
    }

    /// The meeting, and its entry where the form makes it.
    private func meeting(of organization: Recorded<Organization>, _ header: Header) throws -> (MeetingID?, Entry?) {
        guard form["meeting"] == ResolutionForm.newMeeting else {
            return (try parts.chosen(form["meeting"], of: choices.meetings) { $0.content.title }?.id, nil)
        }
        let held = try parts.meeting(of: organization, header)
        return (held.id, held.new)
    }

    private func resolution(by organization: Recorded<Organization>, in meeting: MeetingID?) throws -> Resolution {
        let title = try form.authored("title", Text("der Beschluss in einem Satz", en: "the resolution in one sentence"))
        guard let outcome = Resolution.Outcome(rawValue: form["outcome"]) else {
            throw Site.unknown(form["outcome"], of: Resolution.Outcome.allCases) { $0.outcome($1) }
        }
        let votes = try votes("all")
        let groups = try choices.groups.compactMap { group in try self.votes(group.header.id).map { Resolution.GroupVotes(group: group.id, votes: $0) } }
        let settles = try form.ticked("settles", of: choices.questions.map(\.id)).map { QuestionID($0) }
        let serves = try form.ticked("serves", of: choices.requirements.map(\.header.id)).map { RequirementID($0) }
        let adopts = try form.ticked("adopts", of: choices.concepts)
        let provisos = try provisos
        return Resolution(
            organization: organization.id, meeting: meeting, title: title, text: try form.authored("text"), outcome: outcome,
            majority: try majority(votes, outcome), settles: settles.isEmpty ? nil : settles,
            option: try parts.chosen(form["option"], of: choices.options) { $0.content.title }?.id,
            serves: serves.isEmpty ? nil : serves, adopts: adopts.isEmpty ? nil : adopts, votes: votes,
            votesByGroup: groups.isEmpty ? nil : groups, provisos: provisos.isEmpty ? nil : provisos)
    }

    /// Where the votes are known they say it; the form may be silent then.
    private func majority(_ votes: Resolution.Votes?, _ outcome: Resolution.Outcome) throws -> Resolution.Majority {
        guard let majority = Resolution.Majority(rawValue: form["majority"]) else {
            throw Site.unknown(form["majority"], of: Resolution.Majority.allCases) { $0.majority($1) }
        }
        return majority == .unknown ? votes?.majority(outcome) ?? .unknown : majority
    }

    /// Of all, or of a group, as far as known; nil where none are given.
    private func votes(_ id: String) throws -> Resolution.Votes? {
        let typed = ["yes", "no", "abstained"].map { form["\($0)-\(id)"] }
        guard typed.contains(where: { !$0.isEmpty }) else { return nil }
        let numbers = try typed.map { text -> Int? in
            guard !text.isEmpty else { return nil }
            guard let number = Int(text), number >= 0 else {
                throw PageError.badForm(Site.quoted(text), expected: Text("eine Zahl von Stimmen ab null", en: "a number of votes from zero on"))
            }
            return number
        }
        return Resolution.Votes(yes: numbers[0], no: numbers[1], abstained: numbers[2])
    }

    /// A bound on a figure, a last day, or both.
    private var provisos: [Resolution.Proviso] {
        get throws {
            let limit = FigureLimit(parts: parts, name: "proviso")
            let bound = try limit.predicate(form).map { Resolution.Proviso(id: "vorbehalt", text: limit.sentence($0) ?? Text(""), holdsWhile: $0) }
            let last = try form.day("proviso-until").map { day in
                Resolution.Proviso(id: "frist", text: Text("Bis zum \(day.inWords(.de)).", en: "Until \(day.inWords(.en))."), holdsWhile: .until(day))
            }
            return [bound, last].compactMap { $0 }
        }
    }

    private func mandates(in meeting: MeetingID?, _ header: Header) throws -> [Entry] {
        var number = parts.matter.mandates.nextNumber
        return try (0..<ResolutionForm.mandates).compactMap { index -> Entry? in
            let to = form["to-\(index)"], task = form["task-\(index)"]
            guard !(to.isEmpty && task.isEmpty && form["due-\(index)"].isEmpty) else { return nil }
            guard let organization = try parts.chosen(to, of: choices.allOrganizations, name: { $0.content.name }), !task.isEmpty else {
                throw PageError.badForm(
                    Text("ein Auftrag, der nicht sagt, wer was tun soll", en: "a mandate that does not say who is to do what"),
                    expected: Text("in Zeile \(index + 1) beides, oder eine leere Zeile", en: "both in row \(index + 1), or an empty row"))
            }
            guard let meeting else {
                throw PageError.badForm(
                    Text("ein Auftrag ohne Sitzung", en: "a mandate without a meeting"),
                    expected: Text("die Sitzung, in der er erteilt wurde", en: "the meeting in which it was given"))
            }
            let due = try form.day("due-\(index)")
            var own = header
            own.id = Site.newID("auftrag")
            defer { number += 1 }
            return Entry(own, Mandate(meeting: meeting, mark: String(number), title: Text(task), to: organization.id, due: due, by: Identifier(header.id)))
        }
    }
}
