import Costing

extension Council {
    /// More than any county has.
    private static let mostInhabitants = 100_000_000

    func check(_ counted: InhabitantsCounted, on known: PartialDate?) throws(Refusal) {
        guard !counted.counts.isEmpty else {
            throw Refusal(Text(phrase: "Zu einer Zählung gehört mindestens eine Einwohnerzahl."), key: "counts")
        }
        for (index, count) in counted.counts.enumerated() {
            let body = try there(count.body, at: "counts")
            guard (1...Council.mostInhabitants).contains(count.count) else {
                throw Refusal(
                    Text(phrase: "„\(body.content.name, "name")“ kann nicht \(count.count, "count") Einwohner haben."),
                    help: Text(
                        phrase: """
                            Eine ganze Zahl ab 1 angeben; wo keine neue Zahl vorliegt, die Körperschaft weglassen.
                            """),
                    key: "counts")
            }
            guard !counted.counts.prefix(index).contains(where: { $0.body == count.body }) else {
                throw Refusal(
                    Text(phrase: "„\(body.content.name, "name")“ steht zweimal in der Zählung."), key: "counts")
            }
            if let day = counted.counted.firstDay, let end = ends[count.body], hasEnded(count.body, by: day) {
                throw gone(body, end, at: day, key: "counts")
            }
        }
        if let day = counted.counted.firstDay, let known = known?.lastDay, known < day {
            throw Refusal(
                Text(
                    phrase: """
                        Die Zahlen sind vom \(counted.counted.inWords, "counted") und können nicht schon seit dem \
                        \(known.inWords, "known") bekannt sein.
                        """),
                help: Text(
                    phrase: """
                        „on“ ist der Tag, seit dem die Zahlen bekannt sind, „counted“ der Tag, für den sie gelten.
                        """),
                key: "on")
        }
    }

    func check(_ ended: BodyEnded, on day: PartialDate?) throws(Refusal) {
        let body = try there(ended.body, at: "body"), name = body.content.name
        guard case .day(let day)? = day else {
            if let day {
                throw Refusal(
                    Text(
                        phrase: """
                            Das Ende von „\(name, "name")“ ist ein Tag des Rechts; angegeben ist \(day.inWords, "day").
                            """),
                    help: Text(
                        phrase: """
                            Den ersten Tag angeben, an dem es sie nicht mehr gibt, in der Form 2014-01-01; er steht im \
                            Gesetz oder in der Genehmigung.
                            """),
                    key: "on")
            }
            throw Refusal(
                Text(
                    phrase: "Zum Ende von „\(name, "name")“ gehört der erste Tag, an dem es sie nicht mehr gibt."),
                key: "on")
        }
        if let end = ends[ended.body] { throw gone(body, end, at: day, key: "body") }
        if let first = body.header.on?.firstDay, day <= first {
            throw Refusal(Text(phrase: "„\(name, "name")“ gibt es erst seit dem \(first.inWords, "first")."), key: "on")
        }
        let successors = ended.successors ?? []
        guard !successors.contains(ended.body), Set(successors).count == successors.count else {
            throw Refusal(
                Text(phrase: "Nachfolgerin von „\(name, "name")“ ist eine andere Körperschaft, jede einmal genannt."),
                help: Text(phrase: "Besteht sie unter anderem Namen fort, ist das eine Umbenennung."),
                key: "successors")
        }
        for successor in successors {
            let next = try there(successor, at: "successors")
            if let end = ends[successor], hasEnded(successor, by: day) {
                throw gone(next, end, at: day, key: "successors")
            }
            if let first = next.header.on?.firstDay, first > day {
                throw Refusal(
                    Text(
                        phrase: """
                            „\(next.content.name, "name")“ gibt es erst seit dem \(first.inWords, "first"); am \
                            \(day.inWords, "day") kann sie niemandem nachfolgen.
                            """),
                    key: "successors")
            }
        }
        guard !ended.title.de.isBlank else {
            throw Refusal(Text(phrase: "Zum Ende von „\(name, "name")“ gehört ein Satz."), key: "title")
        }
    }

    func check(_ renamed: BodyRenamed, on day: PartialDate?) throws(Refusal) {
        let body = try there(renamed.body, at: "body"), name = body.content.name
        guard let day = day?.lastDay else {
            throw Refusal(
                Text(phrase: "Zum neuen Namen von „\(name, "name")“ gehört der Tag, seit dem sie ihn hat."), key: "on")
        }
        if let end = ends[renamed.body], hasEnded(renamed.body, by: day) {
            throw gone(body, end, at: day, key: "body")
        }
        guard !renamed.name.de.isBlank else {
            throw Refusal(Text(phrase: "Der neue Name von „\(name, "name")“ fehlt."), key: "name")
        }
        if let other = municipalities.first(where: { $0.id != renamed.body && $0.content.name.de == renamed.name.de }) {
            throw Refusal(
                Text(phrase: "„\(other.content.name, "name")“ heißt schon eine andere Stadt oder Gemeinde."),
                key: "name")
        }
    }

    private func there(_ id: BodyID, at key: String) throws(Refusal) -> Recorded<Body> {
        guard let body = bodies[id] else {
            throw Refusal(Text(phrase: "Die Körperschaft „\(id.text, "text")“ gibt es nicht."), key: key)
        }
        return body
    }

    /// Why something cannot be said of a body on a day.
    /// - Parameter key: that says which body.
    func gone(_ body: Recorded<Body>, _ end: Recorded<BodyEnded>, at day: Day, key: String? = nil) -> Refusal {
        let name = body.content.name, since = end.header.on
        let heirs = heirs(of: body.id, on: day).compactMap { bodies[$0]?.content.name }
        func listed(_ language: Language) -> String {
            heirs.map { Phrase("„\($0, "value")“").in(language) }.joined(separator: ", ")
        }
        return Refusal(
            Text(phrase: "„\(name, "name")“ gibt es seit dem \({ since?.inWords($0) ?? "" }, "since") nicht mehr."),
            help: heirs.isEmpty ? nil : Text(phrase: "An ihre Stelle getreten: \(listed, "listed")."),
            key: key)
    }
}

extension InhabitantsCounted: RefusableContent {
    func check(_ header: Header, in council: Council, of matter: any Surroundings) throws(Refusal) {
        try council.check(self, on: header.on)
    }
}

extension BodyEnded: RefusableContent {
    func check(_ header: Header, in council: Council, of matter: any Surroundings) throws(Refusal) {
        guard body != matter.county else {
            throw Refusal(
                Text(phrase: "Es ist der Kreis, dem der Vorgang gehört; er endet nicht durch einen Eintrag."),
                key: "body")
        }
        try council.check(self, on: header.on)
    }
}

extension BodyRenamed: RefusableContent {
    func check(_ header: Header, in council: Council, of matter: any Surroundings) throws(Refusal) {
        try council.check(self, on: header.on)
    }
}
