import Costing

extension Plausible {
    /// - Parameters:
    ///   - before: the key of the same unit that holds until then; nil: none.
    ///   - bodies: the municipalities.
    ///   - inhabitants: of one of them, on the day from which the key holds.
    public static func questions(
        _ key: LevyKey, before: LevyKey?, bodies: [Recorded<Body>], inhabitants: (BodyID) -> Int64?
    ) -> [PlausibleQuestion] {
        guard key.isWithinBounds else { return [] }
        let old = Dictionary((before?.weights ?? []).map { ($0.body.text, $0.weight) }) { $1 }
        return key.weights.compactMap { weight -> PlausibleQuestion? in
            guard let body = bodies.first(where: { $0.header.id == weight.body.text }), weight.weight >= 0 else {
                return nil
            }
            let name = body.content.name, shown = grouped(Int64(weight.weight)),
                id = "weight-\(weight.body.text)-\(weight.weight)"
            let count = inhabitants(body.id).map { Int($0) }
            switch key.unit {
            case .inhabitants:
                guard let count, count > 0, abs(Int128(weight.weight) - Int128(count)) * 4 > Int128(count) else {
                    break
                }
                let recorded = grouped(Int64(count))
                return PlausibleQuestion(
                    id,
                    Text(
                        phrase:
                            "\(name, "name"): \(shown, "value") Einwohner; verzeichnet sind \(recorded, "recorded")."))
            case .euro:
                guard let count, count > 0, old[weight.body.text] == nil, !levyBases.contains(weight.weight / count)
                else { break }
                let each = grouped(Int64(weight.weight / count))
                return PlausibleQuestion(
                    id,
                    Text(
                        phrase: """
                            \(name, "name"): Umlagegrundlagen von \(shown, "value") Euro sind \(each, "each") Euro je \
                            Einwohner.
                            """))
            case .parts: break
            }
            guard let last = old[weight.body.text],
                let ratio = ratio(Int64(clamping: weight.weight), to: Int64(clamping: last))
            else { return nil }
            let before = grouped(Int64(last))
            return PlausibleQuestion(
                id,
                Text(
                    phrase: """
                        \(name, "name"): \(shown, "value") sind \(ratio, "ratio") \(before, "before") des Schlüssels \
                        zuvor.
                        """))
        }
    }
}
