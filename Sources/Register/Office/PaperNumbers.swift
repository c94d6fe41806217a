import Decisions

extension Office {
    /// Refuses a number under which another matter of the same county has issued
    /// a paper: its papers are counted together.
    public func checkIsFree(paperNumber number: String, in id: String) throws {
        let rows = try matters(for: .internal)
        guard let county = rows.first(where: { $0.id == id })?.county else { return }
        for other in rows where other.county == county && other.id != id {
            guard try entries(of: other.id).entries.contains(where: { ($0.content as? PaperIssued)?.number == number })
            else { continue }
            throw Refusal(
                Text(
                    phrase: """
                        Unter der Nummer \(number, "number") ist schon eine Vorlage ausgegeben, im Vorgang \
                        „\(other.title, "title")“ (\(other.id, "other")).
                        """),
                help: Text(phrase: "Eine andere Nummer wählen; ein Kreis gibt jede nur einmal."))
        }
    }
}
