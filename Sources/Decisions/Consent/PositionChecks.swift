import Costing

/// What may be entered as an answer.
extension Consent {
    func check(_ position: Position, _ header: Header, in matter: any Surroundings) throws(Refusal) {
        guard let round = rounds[position.round] else {
            throw Refusal(
                Text(phrase: "Die Beteiligung „\(position.round.text, "round")“ gibt es nicht."), key: "round")
        }
        if let body = position.body {
            try check(position, of: body, in: round, header, matter)
        } else {
            try checkCollective(position, in: round, header, matter)
        }
        if let asked = round.header.on?.firstDay, let told = header.on?.lastDay, told < asked {
            throw Refusal(
                Text(
                    phrase: """
                        Die Antwort liegt vor der Frage: gefragt \(asked.inWords, "asked"), geantwortet \
                        \(told.inWords, "told").
                        """),
                help: Text(phrase: "Das Datum der Stellungnahme prüfen."),
                key: "on")
        }
        try check(position)
    }

    private func check(
        _ position: Position, of body: BodyID, in round: Recorded<ConsentRound>, _ header: Header,
        _ matter: any Surroundings
    ) throws(Refusal) {
        let name = matter.name(of: body)
        guard round.content.asked.contains(body) else {
            throw Refusal(Text(phrase: "„\(name, "name")“ wurde in dieser Beteiligung nicht gefragt."), key: "body")
        }
        guard position.extent == nil, position.givenBy != .speaker else {
            throw Refusal(
                Text(phrase: "Eine Körperschaft antwortet nur für sich."),
                help: Text(phrase: "Was jemand für mehrere sagt, steht ohne Körperschaft und mit „extent“."))
        }
        if let end = matter.end(of: body), let told = header.on?.firstDay, told >= end.day {
            let heirs = end.heirs.map { matter.name(of: $0) }
            let whom = Text(each: { language in heirs.map { $0.quoted(language) }.joined(separator: ", ") })
            throw Refusal(
                Text(
                    phrase: """
                        „\(name, "name")“ besteht seit dem \(end.day.inWords, "day") nicht mehr und kann danach nicht \
                        antworten.
                        """),
                help: heirs.isEmpty
                    ? Text(phrase: "Den Tag der Antwort prüfen.")
                    : Text(
                        phrase: """
                            Den Tag der Antwort prüfen. An ihrer Stelle steht \(whom, "whom"); was sie sagt, gehört in \
                            eine Beteiligung, in der sie gefragt ist.
                            """),
                key: "on")
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
                throw Refusal(
                    Text(
                        phrase: """
                            Die Antwort „\(replaced.text, "replaced")“, die geändert werden soll, gilt nicht oder ist \
                            von \
                            einer anderen Körperschaft.
                            """),
                    key: "replaces")
            }
            guard before.contains(where: { $0.id == replaced }) else {
                let given = positions[replaced]?.header.on
                throw Refusal(
                    Text(
                        phrase: """
                            Die Änderung liegt vor der Antwort, die sie ändert: \
                            \({ given?.inWords($0) ?? "" }, "given").
                            """),
                    help: Text(
                        phrase: """
                            Ist es keine Änderung, sondern eine frühere Antwort, so gehört sie ohne diese Angabe \
                            eingetragen.
                            """),
                    key: "replaces")
            }
        }
        // What is reported of a body or claimed stands beside its own word.
        let grade = matter.grade(of: header)
        guard position.replaces == nil, grade != .press, grade != .claim else { return }
        guard !before.contains(where: { matter.grade(of: $0.header) == grade }) else {
            throw Refusal(
                Text(phrase: "„\(name, "name")“ hat in dieser Beteiligung schon geantwortet."),
                help: Text(phrase: "Die neue Antwort als Änderung der früheren eintragen."),
                key: "replaces")
        }
    }

    private func checkCollective(
        _ position: Position, in round: Recorded<ConsentRound>, _ header: Header, _ matter: any Surroundings
    ) throws(Refusal) {
        guard let extent = position.extent else {
            throw Refusal(
                Text(phrase: "Die Stellungnahme nennt weder eine Körperschaft noch, für wie viele jemand spricht."))
        }
        guard position.givenBy == nil || position.givenBy == .speaker else {
            throw Refusal(Text(phrase: "Für mehrere spricht eine Sprecherin oder ein Sprecher."), key: "given-by")
        }
        if let replaced = position.replaces {
            guard let earlier = positions[replaced], earlier.content.round == round.id, earlier.content.body == nil,
                !setAside(in: round.id, matter.grade(of:)).contains(replaced.text)
            else {
                throw Refusal(
                    Text(
                        phrase: """
                            „\(replaced.text, "replaced")“ ist keine Erklärung für mehrere, die in dieser Beteiligung \
                            gilt.
                            """),
                    help: Text(
                        phrase: """
                            Wer für mehrere spricht, ändert nur, was für mehrere gesagt war; jede Körperschaft ändert \
                            ihre Antwort selbst.
                            """),
                    key: "replaces")
            }
            if let given = earlier.header.on?.firstDay, let told = header.on?.lastDay, told < given {
                throw Refusal(
                    Text(phrase: "Die Änderung liegt vor dem, was sie ändert: \(given.inWords, "given")."), key: "on")
            }
        }
        if position.othersSilent == true, extent == .majority {
            throw Refusal(
                Text(phrase: "Wie viele nicht geantwortet haben, ist bei einer Mehrheit nicht bekannt."),
                help: Text(phrase: "Eine Zahl angeben, oder nichts über die übrigen."))
        }
        if case .count(let number) = extent, number > round.content.asked.count {
            throw Refusal(
                Text(
                    phrase: "Gefragt waren \(round.content.asked.count, "count"), angegeben sind \(number, "number")."),
                key: "extent")
        }
    }

    private func check(_ position: Position) throws(Refusal) {
        let conditions = position.conditions ?? [], answer = position.answer
        guard !conditions.isEmpty || answer != .conditional || position.body == nil else {
            throw Refusal(
                Text(phrase: "Eine Zustimmung unter Bedingungen nennt mindestens eine."),
                help: Text(phrase: "Die Bedingung nennen; ist sie nicht bekannt, das sagen."),
                key: "conditions")
        }
        guard conditions.isEmpty || answer == .conditional else {
            throw Refusal(Text(phrase: "Bedingungen gehören zu einer Zustimmung unter Bedingungen."))
        }
        guard Set(conditions.map(\.id)).count == conditions.count else {
            throw Refusal(Text(phrase: "Zwei Bedingungen haben dieselbe Kennung."), key: "conditions")
        }
    }
}

extension Position: RefusableContent {
    func check(_ header: Header, in consent: Consent, of matter: any Surroundings) throws(Refusal) {
        try consent.check(self, header, in: matter)
    }
}
