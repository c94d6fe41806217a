import Costing

extension Council {
    /// More than any county has.
    private static let mostInhabitants = 100_000_000

    func check(_ counted: InhabitantsCounted, on known: PartialDate?) throws(Refusal) {
        guard !counted.counts.isEmpty else {
            throw Refusal(Text(phrase: "Zu einer Zählung gehört mindestens eine Einwohnerzahl."))
        }
        for (index, count) in counted.counts.enumerated() {
            let body = try there(count.body)
            guard (1...Council.mostInhabitants).contains(count.count) else {
                throw Refusal(
                    Text(phrase: "„\(body.content.name, "name")“ kann nicht \(count.count, "count") Einwohner haben."),
                    help: Text(
                        phrase: """
                            Eine ganze Zahl ab 1 angeben; wo keine neue Zahl vorliegt, die Körperschaft weglassen.
                            """))
            }
            guard !counted.counts.prefix(index).contains(where: { $0.body == count.body }) else {
                throw Refusal(Text(phrase: "„\(body.content.name, "name")“ steht zweimal in der Zählung."))
            }
            if let day = counted.counted.firstDay, let end = ends[count.body], hasEnded(count.body, by: day) {
                throw gone(body, end, at: day)
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
                        """))
        }
    }

    func check(_ ended: BodyEnded, on day: PartialDate?) throws(Refusal) {
        let body = try there(ended.body), name = body.content.name
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
                            """))
            }
            throw Refusal(
                Text(
                    phrase: "Zum Ende von „\(name, "name")“ gehört der erste Tag, an dem es sie nicht mehr gibt."))
        }
        if let end = ends[ended.body] { throw gone(body, end, at: day) }
        if let first = body.header.on?.firstDay, day <= first {
            throw Refusal(Text(phrase: "„\(name, "name")“ gibt es erst seit dem \(first.inWords, "first")."))
        }
        let successors = ended.successors ?? []
        guard !successors.contains(ended.body), Set(successors).count == successors.count else {
            throw Refusal(
                Text(phrase: "Nachfolgerin von „\(name, "name")“ ist eine andere Körperschaft, jede einmal genannt."),
                help: Text(phrase: "Besteht sie unter anderem Namen fort, ist das eine Umbenennung."))
        }
        for successor in successors {
            let next = try there(successor)
            if let end = ends[successor], hasEnded(successor, by: day) { throw gone(next, end, at: day) }
            if let first = next.header.on?.firstDay, first > day {
                throw Refusal(
                    Text(
                        phrase: """
                            „\(next.content.name, "name")“ gibt es erst seit dem \(first.inWords, "first"); am \
                            \(day.inWords, "day") kann sie niemandem nachfolgen.
                            """))
            }
        }
        guard !ended.title.de.isBlank else {
            throw Refusal(Text(phrase: "Zum Ende von „\(name, "name")“ gehört ein Satz."))
        }
    }

    func check(_ renamed: BodyRenamed, on day: PartialDate?) throws(Refusal) {
        let body = try there(renamed.body), name = body.content.name
        guard let day = day?.lastDay else {
            throw Refusal(Text(phrase: "Zum neuen Namen von „\(name, "name")“ gehört der Tag, seit dem sie ihn hat."))
        }
        if let end = ends[renamed.body], hasEnded(renamed.body, by: day) { throw gone(body, end, at: day) }
        guard !renamed.name.de.isBlank else {
            throw Refusal(Text(phrase: "Der neue Name von „\(name, "name")“ fehlt."))
        }
        if let other = municipalities.first(where: { $0.id != renamed.body && $0.content.name.de == renamed.name.de }) {
            throw Refusal(Text(phrase: "„\(other.content.name, "name")“ heißt schon eine andere Stadt oder Gemeinde."))
        }
    }

    private func there(_ id: BodyID) throws(Refusal) -> Recorded<Body> {
        guard let body = bodies[id] else {
            throw Refusal(Text(phrase: "Die Körperschaft „\(id.text, "text")“ gibt es nicht."))
        }
        return body
    }

    /// Why something cannot be said of a body on a day.
    func gone(_ body: Recorded<Body>, _ end: Recorded<BodyEnded>, at day: Day) -> Refusal {
        let name = body.content.name, since = end.header.on
        let heirs = heirs(of: body.id, on: day).compactMap { bodies[$0]?.content.name }
        func listed(_ language: Language) -> String {
            heirs.map { Phrase("„\($0, "value")“").in(language) }.joined(separator: ", ")
        }
        return Refusal(
            Text(phrase: "„\(name, "name")“ gibt es seit dem \({ since?.inWords($0) ?? "" }, "since") nicht mehr."),
            help: heirs.isEmpty ? nil : Text(phrase: "An ihre Stelle getreten: \(listed, "listed")."))
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
                Text(phrase: "Es ist der Kreis, dem der Vorgang gehört; er endet nicht durch einen Eintrag."))
        }
        try council.check(self, on: header.on)
    }
}

extension BodyRenamed: RefusableContent {
    func check(_ header: Header, in council: Council, of matter: any Surroundings) throws(Refusal) {
        try council.check(self, on: header.on)
    }
}
