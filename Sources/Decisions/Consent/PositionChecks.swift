import Costing

/// What may be entered as an answer.
extension Consent {
    func check(_ position: Position, _ header: Header, in matter: any Surroundings) throws(Refusal) {
        guard let round = rounds[position.round] else {
            throw Refusal(Text("Die Beteiligung „\(position.round.text)“ gibt es nicht.", en: "There is no round “\(position.round.text)”."))
        }
        if let body = position.body { try check(position, of: body, in: round, header, matter) } else { try checkCollective(position, in: round, header, matter) }
        if let asked = round.header.on?.firstDay, let told = header.on?.lastDay, told < asked {
            throw Refusal(
                Text("Die Antwort liegt vor der Frage: gefragt \(asked.inWords(.de)), geantwortet \(told.inWords(.de)).",
                     en: "The answer predates the question: asked \(asked.inWords(.en)), answered \(told.inWords(.en))."),
                help: Text("Das Datum der Stellungnahme prüfen.", en: "Check the date of the position."))
        }
        try check(position)
    }

    private func check(
        _ position: Position, of body: BodyID, in round: Recorded<ConsentRound>, _ header: Header, _ matter: any Surroundings
    ) throws(Refusal) {
        let name = matter.name(of: body)
        guard round.content.asked.contains(body) else {
            throw Refusal(Text("„\(name.de)“ wurde in dieser Beteiligung nicht gefragt.", en: "“\(name.in(.en))” was not asked in this round."))
        }
        guard position.extent == nil, position.givenBy != .speaker else {
            throw Refusal(
                Text("Eine Körperschaft antwortet nur für sich.", en: "A body answers for itself alone."),
                help: Text("Was jemand für mehrere sagt, steht ohne Körperschaft und mit „extent“.", en: "What somebody says for several has no body, and an “extent”."))
        }
        if let end = matter.end(of: body), let told = header.on?.firstDay, told >= end.day {
            let heirs = end.heirs.map { matter.name(of: $0) }
            let whom = Text("„\(heirs.map(\.de).joined(separator: "“, „"))“", en: "“\(heirs.map { $0.in(.en) }.joined(separator: "”, “"))”")
            throw Refusal(
                Text("„\(name.de)“ besteht seit dem \(end.day.inWords(.de)) nicht mehr und kann danach nicht antworten.",
                     en: "“\(name.in(.en))” has not existed since \(end.day.inWords(.en)) and cannot answer after that."),
                help: heirs.isEmpty ? Text("Den Tag der Antwort prüfen.", en: "Check the day of the answer.")
                    : Text("Den Tag der Antwort prüfen. An ihrer Stelle steht \(whom.de); was sie sagt, gehört in eine Beteiligung, in der sie gefragt ist.",
                           en: "Check the day of the answer. In its place stands \(whom.in(.en)); what that says belongs to a round in which it is asked."))
        }
        // An answer that surfaces later is no change of one that was given after it.
        let told = header.on?.lastDay
        let own = ownPositions(of: body, in: round.id, grade: matter.grade(of:))
        let before = own.filter { earlier in
            guard let given = earlier.header.on?.firstDay, let told else { return true }
            return given <= told
        }
        if let replaced = position.replaces {
            guard own.contains(where: { $0.id == replaced }) else {
                throw Refusal(Text("Die Antwort „\(replaced.text)“, die geändert werden soll, gilt nicht oder ist von einer anderen Körperschaft.",
                                   en: "The answer “\(replaced.text)” that is to be changed does not count, or is another body’s."))
            }
            guard before.contains(where: { $0.id == replaced }) else {
                let given = positions[replaced]?.header.on
                throw Refusal(
                    Text("Die Änderung liegt vor der Antwort, die sie ändert: \(given?.inWords(.de) ?? "").", en: "The change predates the answer that it changes: \(given?.inWords(.en) ?? "")."),
                    help: Text("Ist es keine Änderung, sondern eine frühere Antwort, so gehört sie ohne diese Angabe eingetragen.",
                               en: "If it is an earlier answer rather than a change, enter it without saying that it changes one."))
            }
        }
        // What is reported of a body or claimed stands beside its own word.
        let grade = matter.grade(of: header)
        guard position.replaces == nil, grade != .press, grade != .claim else { return }
        guard !before.contains(where: { matter.grade(of: $0.header) == grade }) else {
            throw Refusal(
                Text("„\(name.de)“ hat in dieser Beteiligung schon geantwortet.", en: "“\(name.in(.en))” has answered in this round already."),
                help: Text("Die neue Antwort als Änderung der früheren eintragen.", en: "Enter the new answer as a change of the earlier one."))
        }
    }

    private func checkCollective(_ position: Position, in round: Recorded<ConsentRound>, _ header: Header, _ matter: any Surroundings) throws(Refusal) {
        guard let extent = position.extent else {
            throw Refusal(
                Text("Die Stellungnahme nennt weder eine Körperschaft noch, für wie viele jemand spricht.",
                     en: "The position names neither a body nor for how many it speaks."))
        }
        guard position.givenBy == nil || position.givenBy == .speaker else {
            throw Refusal(Text("Für mehrere spricht eine Sprecherin oder ein Sprecher.", en: "It is a speaker who speaks for several."))
        }
        if let replaced = position.replaces {
            guard let earlier = positions[replaced], earlier.content.round == round.id, earlier.content.body == nil,
                  !setAside(in: round.id, matter.grade(of:)).contains(replaced.text) else {
                throw Refusal(
                    Text("„\(replaced.text)“ ist keine Erklärung für mehrere, die in dieser Beteiligung gilt.",
                         en: "“\(replaced.text)” is no statement for several that counts in this round."),
                    help: Text("Wer für mehrere spricht, ändert nur, was für mehrere gesagt war; jede Körperschaft ändert ihre Antwort selbst.",
                               en: "A speaker changes only what was said for several; each body changes its own answer."))
            }
            if let given = earlier.header.on?.firstDay, let told = header.on?.lastDay, told < given {
                throw Refusal(Text("Die Änderung liegt vor dem, was sie ändert: \(given.inWords(.de)).", en: "The change predates what it changes: \(given.inWords(.en))."))
            }
        }
        if position.othersSilent == true, extent == .majority {
            throw Refusal(
                Text("Wie viele nicht geantwortet haben, ist bei einer Mehrheit nicht bekannt.", en: "With a majority it is not known how many have not answered."),
                help: Text("Eine Zahl angeben, oder nichts über die übrigen.", en: "Give a number, or say nothing of the others."))
        }
        if case .count(let number) = extent, number > round.content.asked.count {
            throw Refusal(
                Text("Gefragt waren \(round.content.asked.count), angegeben sind \(number).",
                     en: "\(round.content.asked.count) were asked, \(number) are claimed."))
        }
    }

    private func check(_ position: Position) throws(Refusal) {
        let conditions = position.conditions ?? [], answer = position.answer
        guard !conditions.isEmpty || answer != .conditional || position.body == nil else {
            throw Refusal(
                Text("Eine Zustimmung unter Bedingungen nennt mindestens eine.", en: "A conditional consent names at least one condition."),
                help: Text("Die Bedingung nennen; ist sie nicht bekannt, das sagen.", en: "Name the condition; if it is not known, say so."))
        }
        guard conditions.isEmpty || answer == .conditional else {
            throw Refusal(Text("Bedingungen gehören zu einer Zustimmung unter Bedingungen.", en: "Conditions belong to a conditional consent."))
        }
        guard Set(conditions.map(\.id)).count == conditions.count else {
            throw Refusal(Text("Zwei Bedingungen haben dieselbe Kennung.", en: "Two conditions have the same id."))
        }
    }
}

extension Position: RefusableContent {
    func check(_ header: Header, in consent: Consent, of matter: any Surroundings) throws(Refusal) {
        try consent.check(self, header, in: matter)
    }
}
