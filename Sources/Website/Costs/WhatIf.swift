import Costing
import Decisions
import Documents

/// What somebody tries: the assumptions that an address or a form holds.
struct WhatIf {
    var assumptions: Assumptions
    var changes: [CostVariant.Change]
    /// What the grant pays per post, where that is not as its rule has it.
    var amounts: [CostVariant.GrantAmount]
    /// Of the case in which the grant grows, a year.
    var growth = BasisPoints(200)
    var probabilities: OutlookCases.Probabilities?

    /// The names of the fields, as they stand in addresses for ever.
    enum Name {
        static let baseYear = "base-year", wages = "wages", prices = "prices", vacancy = "vacancy", start = "start",
            rampUp = "ramp-up"
        static let oneOff = "one-off", oneOffYear = "one-off-year", grant = "grant", growth = "growth", ends = "ends"
        static let chances = ["p-ends", "p-goes-on", "p-grows"]
        static func pays(_ kind: String) -> String { "pays-" + kind }
        static func posts(_ post: String) -> String { "posts-" + post }

        /// All of them, for these posts.
        static func all(_ study: CostStudy) -> Set<String> {
            let ofPosts = study.comparison.plan.posts.flatMap { [posts($0.id), ends + "-" + $0.id] }
            return Set(
                [baseYear, wages, prices, vacancy, start, rampUp, oneOff, oneOffYear, grant, growth, ends] + chances
                    + ofPosts + (study.triedGrant?.lines ?? []).map { pays($0.kind) })
        }

        /// The field that holds an assumption.
        static func of(_ field: Assumptions.Field) -> String {
            switch field {
            case .baseYear: baseYear
            case .wageGrowth: wages
            case .priceGrowth: prices
            case .vacancy: vacancy
            case .start: start
            case .rampUp: rampUp
            case .oneOff: oneOff
            // The cases are chosen; only their growth can be out of range.
            case .grant: growth
            case .endWithGrant: ends
            }
        }
    }

    /// Fields that are missing or empty are as in the base: the cost model or a
    /// saved variant.
    /// - Throws: the field that cannot be read, with what was expected.
    init(_ fields: [String: String], study: CostStudy, base: CostVariant?, language: Language) throws(PageError) {
        var assumptions = base?.assumptions ?? study.neutral
        let read = FieldReader(fields: fields, language: language)
        assumptions.baseYear =
            try read.number(Name.baseYear, Assumptions.Field.baseYear.name, 1...9999) ?? assumptions.baseYear
        assumptions = study.settled(assumptions)
        assumptions.wageGrowth = try read.share(Name.wages, Assumptions.Field.wageGrowth.name) ?? assumptions.wageGrowth
        assumptions.priceGrowth =
            try read.share(Name.prices, Assumptions.Field.priceGrowth.name) ?? assumptions.priceGrowth
        assumptions.vacancy = try read.share(Name.vacancy, Assumptions.Field.vacancy.name) ?? assumptions.vacancy
        if fields[Name.start] != nil { assumptions.start = try read.month(Name.start, Assumptions.Field.start.name) }
        if fields[Name.rampUp] != nil {
            let months = try read.number(Name.rampUp, Assumptions.Field.rampUp.name, 0...60) ?? 0
            guard months == 0 || assumptions.start != nil else {
                throw .badField(
                    Name.start,
                    Text(
                        phrase: "\(months, "months") Monate, bis alle Stellen besetzt sind, ohne ersten Monat"),
                    expected: Text(phrase: "der erste Monat dazu, in der Form 2014-11"))
            }
            assumptions.rampUp = WhatIf.rampUp(over: months)
        }
        if fields[Name.oneOff] != nil { assumptions.oneOff = try WhatIf.oneOff(read, study) }
        growth = try read.share(Name.growth, Text(phrase: "Steigerung der Förderung", context: "by itself")) ?? growth
        switch fields[Name.grant] {
        case "ends": assumptions.grant = .asRuled
        case "goes-on": assumptions.grant = .continues
        case "grows": assumptions.grant = .grows(by: growth)
        case nil, "": break
        case let other?:
            throw .badField(
                Name.grant, Text(phrase: "„\(other, "other")“ (Förderung nach ihrem letzten Tag)"),
                expected: Text(phrase: "endet (ends), läuft weiter (goes-on) oder steigt (grows)"))
        }
        if fields[Name.ends] != nil || fields.keys.contains(where: { $0.hasPrefix(Name.ends + "-") }) {
            let posts = study.comparison.plan.posts.map(\.id)
            assumptions.endWithGrant = posts.filter { fields[Name.ends + "-" + $0] == "yes" }
        }
        var changes = base?.changes ?? []
        for post in study.plan?.content.posts ?? [] {
            guard let number = try read.posts(Name.posts(post.id), post.title) else { continue }
            changes.removeAll { $0.post == post.id }
            if number != post.posts { changes.append(CostVariant.Change(post: post.id, posts: number)) }
        }
        self.assumptions = assumptions
        self.changes = changes
        amounts = try WhatIf.amounts(read, study, base: base?.grantAmounts ?? [])
        probabilities = try WhatIf.probabilities(read)
    }

    /// In equal steps, so that all posts are filled after so many months.
    static func rampUp(over months: Int) -> [BasisPoints] {
        months <= 1 ? [] : (1..<months).map { BasisPoints(Int64((10_000 * $0 + months / 2) / months)) }
    }

    private static func oneOff(_ read: FieldReader, _ study: CostStudy) throws(PageError) -> [OneOff] {
        guard let amount = try read.money(Name.oneOff, Assumptions.Field.oneOff.name), amount != .zero else {
            return []
        }
        let what = Text(phrase: "Jahr der einmaligen Kosten")
        guard let year = try read.number(Name.oneOffYear, what, study.years) else {
            throw .badField(
                Name.oneOffYear, Text(phrase: "einmalige Kosten ohne Jahr"),
                expected: Text(
                    phrase: "ein Jahr von \(study.years.lowerBound, "years") bis \(study.years.upperBound, "years2")"))
        }
        return [OneOff(id: "one-off", year: year, amount: amount)]
    }

    private static func amounts(
        _ read: FieldReader, _ study: CostStudy, base: [CostVariant.GrantAmount]
    ) throws(PageError) -> [CostVariant.GrantAmount] {
        var amounts = base
        for line in study.triedGrant?.lines ?? [] {
            let name = Name.pays(line.kind)
            guard let amount = try read.money(name, Text(phrase: "Förderung je Stelle")) else { continue }
            guard (Money.zero...Money.largest).contains(amount) else {
                throw .badField(
                    name, Text(phrase: "\({ Typography($0).money(amount) }, "amount") Förderung je Stelle"),
                    expected: Text(phrase: "null bis zehn Milliarden Euro"))
            }
            amounts.removeAll { $0.kind == line.kind }
            if amount != line.amountPerPost { amounts.append(CostVariant.GrantAmount(kind: line.kind, amount: amount)) }
        }
        return amounts
    }

    private static func probabilities(_ read: FieldReader) throws(PageError) -> OutlookCases.Probabilities? {
        var parts: [BasisPoints] = []
        for name in Name.chances {
            if let part = try read.share(name, Text(phrase: "Wahrscheinlichkeit")) { parts.append(part) }
        }
        guard !parts.isEmpty else { return nil }
        guard parts.count == 3 else {
            throw .badField(
                Name.chances.first { read.isEmpty($0) } ?? Name.chances[0],
                Text(
                    phrase: "\(parts.count, "count") von drei Wahrscheinlichkeiten"),
                expected: Text(phrase: "alle drei, zusammen 100 %, oder keine"))
        }
        return .init(ends: parts[0], goesOn: parts[1], grows: parts[2])
    }
}

/// Reads the fields of a what-if; an empty one is nil.
struct FieldReader {
    let fields: [String: String]
    let language: Language

    func isEmpty(_ name: String) -> Bool { text(name) == nil }

    private func text(_ name: String) -> String? {
        guard let text = fields[name], text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    /// An address may come from a colleague's page in the other language.
    private func number<Value>(_ text: String, _ parse: (String, Language) -> Value?) -> Value? {
        parse(text, language) ?? parse(text, language == .en ? .de : .en)
    }

    private func bad(_ name: String, _ found: String, _ what: Text, _ expected: Text) -> PageError {
        .badField(name, Text(phrase: "„\(found, "found")“ (\(what, "what"))"), expected: expected)
    }

    func share(_ name: String, _ what: Text) throws(PageError) -> BasisPoints? {
        guard let text = text(name) else { return nil }
        guard let share = number(text, FormNumber.share) else {
            throw bad(name, text, what, Text(phrase: "ein Anteil in Prozent, wie 2 oder 2,5"))
        }
        return share
    }

    func money(_ name: String, _ what: Text) throws(PageError) -> Money? {
        guard let text = text(name) else { return nil }
        guard let money = number(text, FormNumber.money) else {
            throw bad(name, text, what, Text(phrase: "ein Betrag wie 61.000 oder 61.000,50"))
        }
        return money
    }

    func posts(_ name: String, _ what: Text) throws(PageError) -> Posts? {
        guard let text = text(name) else { return nil }
        guard let posts = number(text, FormNumber.posts), posts >= .zero else {
            throw bad(name, text, what, Text(phrase: "eine Zahl von Stellen, wie 2 oder 0,5"))
        }
        return posts
    }

    func month(_ name: String, _ what: Text) throws(PageError) -> Month? {
        guard let text = text(name) else { return nil }
        guard let month = Month(iso: text) else {
            throw bad(name, text, what, Text(phrase: "ein Monat in der Form 2014-11"))
        }
        return month
    }

    func number(_ name: String, _ what: Text, _ range: ClosedRange<Int>) throws(PageError) -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text.filter { !$0.isWhitespace }), range.contains(number) else {
            throw bad(
                name, text, what,
                Text(
                    phrase: "eine ganze Zahl von \(range.lowerBound, "range") bis \(range.upperBound, "range2")"))
        }
        return number
    }
}
