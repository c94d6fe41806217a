import Costing

extension Council {
    /// More than any county has.
    private static let mostInhabitants = 100_000_000

    func check(_ counted: InhabitantsCounted, on known: PartialDate?) throws(Refusal) {
        guard !counted.counts.isEmpty else {
            throw Refusal(Text("Zu einer Zählung gehört mindestens eine Einwohnerzahl.", en: "A count gives at least one number of inhabitants."))
        }
        for (index, count) in counted.counts.enumerated() {
            let body = try there(count.body)
            guard (1...Council.mostInhabitants).contains(count.count) else {
                throw Refusal(
                    Text("„\(body.content.name.de)“ kann nicht \(count.count) Einwohner haben.", en: "“\(body.content.name.in(.en))” cannot have \(count.count) inhabitants."),
                    help: Text("Eine ganze Zahl ab 1 angeben; wo keine neue Zahl vorliegt, die Körperschaft weglassen.",
                               en: "Give a whole number from 1 on; leave out a body of which there is no new number."))
            }
            guard !counted.counts.prefix(index).contains(where: { $0.body == count.body }) else {
                throw Refusal(Text("„\(body.content.name.de)“ steht zweimal in der Zählung.", en: "“\(body.content.name.in(.en))” is in the count twice."))
            }
            if let day = counted.counted.firstDay, let end = ends[count.body], hasEnded(count.body, by: day) { throw gone(body, end, at: day) }
        }
        if let day = counted.counted.firstDay, let known = known?.lastDay, known < day {
            throw Refusal(
                Text("Die Zahlen sind vom \(counted.counted.inWords(.de)) und können nicht schon seit dem \(known.inWords(.de)) bekannt sein.",
                     en: "The numbers are of \(counted.counted.inWords(.en)) and cannot have been known since \(known.inWords(.en))."),
                help: Text("„on“ ist der Tag, seit dem die Zahlen bekannt sind, „counted“ der Tag, für den sie gelten.",
                           en: "“on” is the day since which the numbers are known, “counted” the day that they are of."))
        }
    }

    func check(_ ended: BodyEnded, on day: PartialDate?) throws(Refusal) {
        let body = try there(ended.body), name = body.content.name
        guard case .day(let day)? = day else {
            if let day {
                throw Refusal(
                    Text("Das Ende von „\(name.de)“ ist ein Tag des Rechts; angegeben ist \(day.inWords(.de)).", en: "The end of “\(name.in(.en))” is a legal day; given is \(day.inWords(.en))."),
                    help: Text("Den ersten Tag angeben, an dem es sie nicht mehr gibt, in der Form 2014-01-01; er steht im Gesetz oder in der Genehmigung.",
                               en: "Give the first day without it, in the form 2014-01-01; it stands in the act or the approval."))
            }
            throw Refusal(Text("Zum Ende von „\(name.de)“ gehört der erste Tag, an dem es sie nicht mehr gibt.", en: "The end of “\(name.in(.en))” needs the first day without it."))
        }
        if let end = ends[ended.body] { throw gone(body, end, at: day) }
        if let first = body.header.on?.firstDay, day <= first {
            throw Refusal(Text("„\(name.de)“ gibt es erst seit dem \(first.inWords(.de)).", en: "“\(name.in(.en))” is there only since \(first.inWords(.en))."))
        }
        let successors = ended.successors ?? []
        guard !successors.contains(ended.body), Set(successors).count == successors.count else {
            throw Refusal(
                Text("Nachfolgerin von „\(name.de)“ ist eine andere Körperschaft, jede einmal genannt.", en: "“\(name.in(.en))” is succeeded by other bodies, each named once."),
                help: Text("Besteht sie unter anderem Namen fort, ist das eine Umbenennung.", en: "If it goes on under another name, that is a renaming."))
        }
        for successor in successors {
            let next = try there(successor)
            if let end = ends[successor], hasEnded(successor, by: day) { throw gone(next, end, at: day) }
            if let first = next.header.on?.firstDay, first > day {
                throw Refusal(
                    Text("„\(next.content.name.de)“ gibt es erst seit dem \(first.inWords(.de)); am \(day.inWords(.de)) kann sie niemandem nachfolgen.",
                         en: "“\(next.content.name.in(.en))” is there only since \(first.inWords(.en)) and cannot succeed anybody on \(day.inWords(.en))."))
            }
        }
        guard !ended.title.de.isBlank else {
            throw Refusal(Text("Zum Ende von „\(name.de)“ gehört ein Satz.", en: "The end of “\(name.in(.en))” needs a sentence."))
        }
    }

    func check(_ renamed: BodyRenamed, on day: PartialDate?) throws(Refusal) {
        let body = try there(renamed.body), name = body.content.name
        guard let day = day?.lastDay else {
            throw Refusal(Text("Zum neuen Namen von „\(name.de)“ gehört der Tag, seit dem sie ihn hat.", en: "The new name of “\(name.in(.en))” needs the day since which it has it."))
        }
        if let end = ends[renamed.body], hasEnded(renamed.body, by: day) { throw gone(body, end, at: day) }
        guard !renamed.name.de.isBlank else {
            throw Refusal(Text("Der neue Name von „\(name.de)“ fehlt.", en: "The new name of “\(name.in(.en))” is missing."))
        }
        if let other = municipalities.first(where: { $0.id != renamed.body && $0.content.name.de == renamed.name.de }) {
            throw Refusal(Text("„\(other.content.name.de)“ heißt schon eine andere Stadt oder Gemeinde.", en: "Another municipality is already called “\(other.content.name.in(.en))”."))
        }
    }

    private func there(_ id: BodyID) throws(Refusal) -> Recorded<Body> {
        guard let body = bodies[id] else {
            throw Refusal(Text("Die Körperschaft „\(id.text)“ gibt es nicht.", en: "There is no body “\(id.text)”."))
        }
        return body
    }

    /// Why something cannot be said of a body on a day.
    func gone(_ body: Recorded<Body>, _ end: Recorded<BodyEnded>, at day: Day) -> Refusal {
        let name = body.content.name, since = end.header.on
        let heirs = heirs(of: body.id, on: day).compactMap { bodies[$0]?.content.name }
        func listed(_ language: Language) -> String {
            heirs.map { language == .de ? "„\($0.de)“" : "“\($0.in(.en))”" }.joined(separator: ", ")
        }
        return Refusal(
            Text("„\(name.de)“ gibt es seit dem \(since?.inWords(.de) ?? "") nicht mehr.", en: "“\(name.in(.en))” is no more since \(since?.inWords(.en) ?? "")."),
            help: heirs.isEmpty ? nil : Text("An ihre Stelle getreten: \(listed(.de)).", en: "In its place: \(listed(.en))."))
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
                Text("Es ist der Kreis, dem der Vorgang gehört; er endet nicht durch einen Eintrag.",
                     en: "It is the county to which the matter belongs; it does not end by an entry."))
        }
        try council.check(self, on: header.on)
    }
}

extension BodyRenamed: RefusableContent {
    func check(_ header: Header, in council: Council, of matter: any Surroundings) throws(Refusal) {
        try council.check(self, on: header.on)
    }
}
