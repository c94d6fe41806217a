import Costing

/// What cannot stand in a text: a mark that stands for nothing, or what could
/// not be printed as it was typed.
public struct MarkFault: Hashable, Sendable {
    /// The language of the text it stands in.
    public var language: Language
    /// Counted from 1, in that text.
    public var line: Int
    /// As it was written.
    public var found: String
    /// What it names, where it is a mark.
    public var mark: Mark?
    public var expected: Text
    /// A footnote without its text, lists too deep in one another: no mark.
    public var isOfText = false

    /// More of one text are not looked for.
    static let most = 100
}

extension TextBlock {
    /// Bytes of one text in one language: a hundred printed pages.
    static let longest = 300_000

    /// Whether a text is short enough to be read at all.
    public static func isReadable(_ text: String) -> Bool { text.utf8.count <= longest }

    static func lengthFault(of text: String) -> TextFault? {
        guard !isReadable(text) else { return nil }
        let line = 1 + text.utf8.prefix(longest).count { $0 == 0x0A }
        return TextFault(
            line: line, found: "\(text.utf8.count) Bytes",
            expected: Text(
                phrase: "ein Text mit höchstens 300 000 Bytes; einen längeren auf mehrere Texte aufteilen"))
    }
}

extension Matter {
    /// Every fault of a text in this matter, in the order of its lines.
    /// - Parameter reading: where it was read already, what came of it.
    public func faults(of block: TextBlock, reading: (String) -> WrittenText = { WrittenText($0) }) -> [MarkFault] {
        let texts: [(Language, String)] = [(.de, block.text.de)] + (block.text.en.map { [(.en, $0)] } ?? [])
        return texts.flatMap { language, text in
            // What is too long is not even read.
            if let fault = TextBlock.lengthFault(of: text) {
                return [
                    MarkFault(
                        language: language, line: fault.line, found: fault.found, expected: fault.expected,
                        isOfText: true)
                ]
            }
            let read = reading(text)
            // To say what is near a name costs more than to see that it is unknown.
            let marks = read.marks.lazy.compactMap { written in
                expected(written).map {
                    MarkFault(
                        language: language, line: written.line, found: written.source, mark: written.mark, expected: $0)
                }
            }.prefix(MarkFault.most)
            let others = read.faults.map {
                MarkFault(language: language, line: $0.line, found: $0.found, expected: $0.expected, isOfText: true)
            }
            return (Array(marks) + others).sorted { $0.line < $1.line }
        }
    }

    /// Refuses a text with marks that stand for nothing.
    public func checkMarks(of content: any Content, reading: (String) -> WrittenText = { WrittenText($0) })
        throws(Refusal)
    {
        guard let block = content as? TextBlock else { return }
        let faults = faults(of: block, reading: reading)
        guard let first = faults.first else { return }
        func list(_ language: Language) -> String {
            let rest = faults.count - min(faults.count, 20)
            let more = rest == 0 ? "" : Phrase("; und \(rest, "count") weitere").in(language)
            return faults.prefix(20)
                .map { Phrase("Zeile \($0.line, "line"): \($0.found, "found")").in(language) }
                .joined(separator: "; ") + more
        }
        throw Refusal(
            faults.contains(where: \.isOfText)
                ? Text(phrase: "Der Text lässt sich so nicht drucken: \(list, "list").")
                : Text(phrase: "Im Text steht, was für nichts steht: \(list, "list")."),
            help: Text(phrase: "Erwartet: \(first.expected, "expected")."),
            key: "text")
    }

    /// What should stand there instead; nil where the mark stands for something.
    private func expected(_ written: WrittenMark) -> Text? {
        switch written.fault {
        case .unknownKind:
            return Text(phrase: "[](figure:NAME), [](date:NAME) oder [](name:NAME), oder ein Verweis mit einem Text")
        case .words: return Text(phrase: "leere eckige Klammern: den Text setzt das Programm ein")
        case .image: return Text(phrase: "Text; ein Diagramm nennt die Gliederung der Vorlage")
        case nil: break
        }
        guard let mark = written.mark else { return nil }
        switch mark.kind {
        case .name:
            return entry(mark.id) == nil
                ? Text(phrase: "der Name eines Eintrags").near(mark.id, entries.map(\.header.id)) : nil
        case .date:
            if entry(mark.id)?.header.on != nil { return nil }
            let dated = entries.filter { $0.header.on != nil }.map(\.header.id)
            return Text(phrase: "der Name eines Eintrags mit Datum").near(mark.id, dated)
        case .figure: return expected(figure: mark)
        }
    }

    private func expected(figure mark: Mark) -> Text? {
        let reported = Set(costs.reported.map(\.content.figure)), effects = Set(options.effects.map(\.header.id))
        let known = reported.union(effects).union(ComputedFigure.allCases.map(\.rawValue)).sorted().joined(
            separator: ", ")
        let isKnown =
            ComputedFigure(rawValue: mark.id) != nil || reported.contains(mark.id) || effects.contains(mark.id)
        guard isKnown else { return Text(phrase: "eine Kennzahl, eine von: \(known, "known")") }
        guard let place = mark.place else { return nil }
        let places = places(of: mark.id)
        if places.contains(place) { return nil }
        let listed = places.joined(separator: ", ")
        return places.isEmpty
            ? Text(
                phrase: """
                    nach dem @ eine Ausgabe, Beteiligung oder ausgegebene Vorlage, die diese Kennzahl hält; keine hält \
                    sie
                    """)
            : Text(
                phrase: """
                    nach dem @ eine Ausgabe, Beteiligung oder ausgegebene Vorlage, die diese Kennzahl hält, eine von: \
                    \(listed, "places")
                    """)
    }

    /// The editions, rounds and issued papers to which a figure can be bound.
    private func places(of figure: String) -> [String] {
        let isComputed = ComputedFigure(rawValue: figure) != nil
        // The change of the extra cost is known wherever the extra cost is.
        let held = figure == ComputedFigure.change.rawValue ? [figure, ComputedFigure.extraCost.rawValue] : [figure]
        let editions = costs.editions.map(\.header.id).filter { id in
            isComputed || costs.reported.contains { $0.content.figure == figure && $0.content.edition?.text == id }
        }
        let rounds = consent.rounds.filter { $0.content.briefing.figures.contains { held.contains($0.figure) } }.map(
            \.header.id)
        let papers = papers.issued.filter { $0.content.figures.contains { held.contains($0.figure) } }.map(\.header.id)
        return editions + rounds + papers
    }
}

private extension Text {
    /// With those of the known ids that are written most like it.
    func near(_ id: String, _ known: [String]) -> Text {
        let nearest = Set(known).map { (Nearness.distance(id, $0), $0) }.sorted { $0 < $1 }.prefix(5).map(\.1).joined(
            separator: ", ")
        return nearest.isEmpty ? self : Text(phrase: "\(self, "expected"); ähnlich heißen: \(nearest, "nearest")")
    }
}

/// How unlike two ids are: the letters to change, add or leave out.
enum Nearness {
    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.utf8.prefix(80)), b = Array(b.utf8.prefix(80))
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let here = letter == other ? diagonal : 1 + min(diagonal, row[j], row[j + 1])
                diagonal = row[j + 1]
                row[j + 1] = here
            }
        }
        return row[b.count]
    }
}
