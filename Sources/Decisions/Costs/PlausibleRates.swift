import Costing

extension Plausible {
    /// - Parameter before: the edition that holds until then; nil: none.
    public static func questions(_ edition: RateEdition, before: RateEdition?) -> [PlausibleQuestion] {
        var questions = edition.rates.compactMap { rate -> PlausibleQuestion? in
            guard (Money.zero...Costs.largestRate).contains(rate.personnel) else { return nil }
            let euros = euros(rate.personnel), id = "rate-\(rate.payGroup)-\(rate.personnel.cents)"
            if let old = before?.rates.first(where: { $0.payGroup == rate.payGroup }),
                let ratio = ratio(rate.personnel.cents, to: old.personnel.cents)
            {
                let last = Plausible.euros(old.personnel)
                return PlausibleQuestion(
                    id,
                    Text(
                        phrase: """
                            \(rate.payGroup, "payGroup"): \(euros, "euros") im Jahr sind \(ratio, "ratio") \
                            \(last, "last") \
                            der Ausgabe zuvor.
                            """))
            }
            guard !rates.contains(rate.personnel.cents / 100) else { return nil }
            return PlausibleQuestion(
                id,
                Text(
                    phrase: "\(rate.payGroup, "payGroup"): \(euros, "euros") Personalkosten im Jahr."))
        }
        questions += [overheadQuestion(edition.overhead, before: before?.overhead)].compactMap { $0 }
        if edition.material <= Costs.largestRate, let old = before?.material,
            let ratio = ratio(edition.material.cents, to: old.cents)
        {
            let new = euros(edition.material), last = euros(old)
            questions.append(
                PlausibleQuestion(
                    "material-\(edition.material.cents)",
                    Text(
                        phrase: "Sachkosten von \(new, "new") sind \(ratio, "ratio") \(last, "last") der Ausgabe zuvor."
                    )))
        }
        return questions
    }

    private static func overheadQuestion(_ overhead: BasisPoints, before: BasisPoints?) -> PlausibleQuestion? {
        let new = share(overhead), id = "overhead-\(overhead.value)"
        guard (BasisPoints(0)...Costs.largestOverhead).contains(overhead) else { return nil }
        guard overhead >= leastOverhead else {
            return PlausibleQuestion(id, Text(phrase: "Gemeinkosten von \(new, "new")."))
        }
        guard let before, let times = ratio(overhead.value, to: before.value) else { return nil }
        let last = share(before)
        return PlausibleQuestion(
            id,
            Text(
                phrase: "Gemeinkosten von \(new, "new") sind \(times, "times") \(last, "last") der Ausgabe zuvor."))
    }

    /// - Parameter before: other plans of the matter, the latest last.
    public static func questions(_ plan: PostPlan, before: [PostPlan]) -> [PlausibleQuestion] {
        var questions = plan.posts.compactMap { line -> PlausibleQuestion? in
            let id = "posts-\(line.id)-\(line.posts.hundredths)", number = line.posts.description
            let comma = Text(each: { number.split(separator: ".").joined(separator: $0.conventions.decimalMark) })
            let old = before.reversed().lazy.compactMap { plan in
                plan.posts.first { $0.title.de == line.title.de && $0.payGroup == line.payGroup }
            }.first
            if let old, let ratio = ratio(line.posts.hundredths, to: old.posts.hundredths),
                ratio.de.hasPrefix("weit") == false
            {
                return PlausibleQuestion(
                    id,
                    Text(
                        phrase: """
                            \(line.title, "title"): \(comma, "comma") Stellen sind \(ratio, "ratio") dem, was ein Plan \
                            zuvor \
                            hat.
                            """))
            }
            guard line.posts > .zero, !postsOfLine.contains(line.posts) else { return nil }
            return PlausibleQuestion(id, Text(phrase: "\(line.title, "title"): \(comma, "comma") Stellen."))
        }
        let total = plan.posts.reduce(Posts.zero) { $0 + $1.posts }
        if questions.isEmpty, total > posts {
            questions.append(
                PlausibleQuestion(
                    "total-\(total.hundredths)",
                    Text(
                        phrase: "\(grouped(total.hundredths / 100), "grouped") Stellen im Ganzen.")))
        }
        return questions
    }
}
