import Costing
import Foundation
import Testing

@testable import Decisions
@testable import Register

@Suite("What a kind of entry is, stands in one place")
struct EntryKindTests {
    /// One entry of every kind at least, in a fictional case.
    private static let entries = (try? FictionalCase().read().entries.map(\.entry)) ?? []
    /// Beside them those of the real case, whose programme states something, too.
    private static let all = entries + ((try? CaseFolder(at: RheinSiegTests.folder).entries.map(\.entry)) ?? [])

    @Test("Every kind that is declared is listed, and each has a word in both languages and a list of its own")
    func listed() throws {
        let sources = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
                path: "Sources/Decisions")
        let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        let declaration = /(?:struct|extension) (\w+): (?:[\w, ]+, )?Content\b/
        var declared: Set<String> = []
        for path in paths where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            for match in text.matches(of: declaration) { declared.insert(String(match.1)) }
        }
        #expect(declared.count > 50)
        #expect(declared == Set(ContentTypes.all.map { "\($0)" }))
        let kinds = ContentTypes.all.map { $0.kind }
        for (what, words) in [
            ("type", kinds.map(\.type)), ("list", kinds.map(\.list)), ("German", kinds.map(\.name.de)),
            ("English", kinds.compactMap(\.name.en)),
        ] {
            #expect(Set(words).count == kinds.count && !words.contains(""), "\(what)")
        }
        #expect(Set(kinds.map(\.file)) == Set(EntryKind.CaseFile.allCases))
    }

    @Test("Nobody asks by a switch which of the kinds an entry is: a new one would fall through in silence")
    func switches() throws {
        let sources = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
                path: "Sources")
        let kinds = Set(ContentTypes.all.map { "\($0)" })
        func asked(_ line: String) -> [String] {
            line.matches(of: /\bcase (?:is|let \w+ as) (\w+)/).map { String($0.1) }.filter(kinds.contains)
        }
        #expect(
            asked("        case is Grant, is PostPlan: true") == ["Grant"]
                && asked("case let round as ConsentRound:") == ["ConsentRound"])
        let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        #expect(paths.count > 500)
        for path in paths where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            guard text.contains("case is ") || text.contains("case let ") else { continue }
            for line in text.split(separator: "\n") where line.contains(" as ") || line.contains("case is ") {
                // To take those of one kind out of a list is no switch.
                guard !line.contains("for case let") else { continue }
                #expect(asked(String(line)) == [], "\(path): \(line)")
            }
        }
    }

    @Test(
        "What an entry states, and the files that it holds, are all found, wherever in it they stand",
        arguments: ContentTypes.all.map { $0.type })
    func found(type: String) throws {
        let own = EntryKindTests.all.filter { $0.type == type }
        try #require(!own.isEmpty, "the fictional case has no \(type)")
        for entry in own {
            let predicates: [Decisions.Predicate] = EntryKindTests.values(in: entry.content)
            #expect(
                Set(predicates.map { "\($0)" }) == Set(entry.content.predicates.map { "\($0)" }), "\(entry.header.id)")
            let files: [FileReference] = EntryKindTests.values(in: entry.content)
            #expect(Set(files) == Set(entry.files), "\(entry.header.id)")
        }
    }

    @Test("The fictional case holds a file in every kind that can")
    func holding() {
        #expect(Set(EntryKindTests.entries.filter { !$0.files.isEmpty }.map(\.type)) == Set(NamedFilesTests.kinds))
    }

    @Test("The cases state a predicate in every kind that can")
    func stating() {
        let stating = Set(EntryKindTests.all.filter { !$0.content.predicates.isEmpty }.map(\.type))
        #expect(
            stating == [
                Requirement.type, ReadingAdded.type, Programme.type, Resolution.type, Position.type, Review.type,
            ])
    }

    @Test("Whatever an entry counts as, adopts or decides on cannot be withdrawn while it does")
    func restsOn() throws {
        let matter = Matter(EntryKindTests.entries.filter { !($0.content is Withdrawal) })
        let naming = EntryKindTests.entries.filter { !$0.content.named.isEmpty && !($0.content is Withdrawal) }
        #expect(naming.contains { $0.content is Document } && naming.contains { $0.content is Competence })
        for entry in naming {
            for name in entry.content.named {
                guard let target = matter.entry(name.id), target !== entry, matter.entry(entry.header.id) === entry
                else { continue }
                #expect(matter.whyNotWithdrawn(target) != nil, "\(target.header.id), named by \(entry.header.id)")
            }
        }
    }

    @Test("What gives a reason alone stands under the word for its kind")
    func reasons() {
        var found: Set<String> = []
        for entry in EntryKindTests.all {
            let reasons = Mirror(reflecting: entry.content).children.filter { $0.label == "reason" }
                .compactMap { $0.value as? Text }
            #expect((entry.kind.headline == .reason) == reasons.contains(entry.content.headline), "\(entry.type)")
            if entry.kind.headline == .reason { found.insert(entry.type) }
        }
        #expect(found == [PositionWithdrawn.type, Withdrawal.type, PaperAnnulled.type, Finding.type])
    }

    @Test("Whatever changes a computed figure says that the costs are computed with it")
    func costs() throws {
        let folder = try CaseFolder(at: RheinSiegTests.folder)
        let entries = folder.entries.inOrderOfEffect.map(\.entry).filter { !($0.content is Withdrawal) }
        let day = try #require(Day(iso: "2013-12-31"))
        func computed(_ entries: [Entry]) -> [String: Quantity] {
            // That to one inhabitant changes with whoever is counted, the change with whoever was told.
            let figures = FigureBook(Matter(entries), asOf: day).all.filter {
                ComputedFigure(rawValue: $0.id).map { ![.perInhabitant, .change].contains($0) } ?? false
            }
            return figures.reduce(into: [:]) { $0[$1.id] = $1.computed }
        }
        let whole = computed(entries)
        let changing = ContentTypes.all.map { $0.kind }.filter { kind in
            computed(entries.filter { $0.type != kind.type }) != whole
        }
        #expect(changing.allSatisfy { $0.costs == .input }, "\(changing.map(\.type))")
        #expect(Set(changing.map(\.type)) == [RateEdition.type, PostPlan.type, CostModel.type, Grant.type])
    }

    private static func values<Value>(in whole: Any) -> [Value] {
        if let value = whole as? Value { return [value] }
        return Mirror(reflecting: whole).children.flatMap { values(in: $0.value) as [Value] }
    }
}
