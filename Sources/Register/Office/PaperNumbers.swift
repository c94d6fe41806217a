import Decisions

extension Office {
    /// Refuses a number under which another matter of the same county has issued
    /// a paper: its papers are counted together.
    public func checkIsFree(paperNumber number: String, in id: String) throws {
        try bringReadingsUp()
        guard let other = try readings.matter(issuing: number, beside: id) else { return }
        throw Refusal(
            Text(
                phrase: """
                    Unter der Nummer \(number, "number") ist schon eine Vorlage ausgegeben, im Vorgang \
                    „\(other.title, "title")“ (\(other.id, "other")).
                    """),
            help: Text(phrase: "Eine andere Nummer wählen; ein Kreis gibt jede nur einmal."),
            key: "number")
    }
}
