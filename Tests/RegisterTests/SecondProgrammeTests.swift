import Costing
import Decisions
import Foundation
import Testing

@testable import Register

extension CaseFolder {
    /// What the folder comes to as of a day.
    func assessment(asOf text: String) throws -> (matter: Matter, figures: FigureBook, all: Assessment) {
        let day = try #require(Day(iso: text) as Day?)
        let matter = Matter(entries.inOrderOfEffect.lazy.map(\.entry).filter { $0.effectiveOrdinal <= day.ordinal })
        let figures = FigureBook(matter, asOf: day)
        return (matter, figures, Assessment(matter, figures: figures, asOf: day))
    }

    func status(_ requirement: String, asOf day: String) throws -> FindingStatus? {
        try assessment(asOf: day).all.examination(of: Identifier(requirement))?.status
    }
}

@Suite("A second programme (fictional) with other requirements")
struct SecondProgrammeTests {
    private func folder() throws -> CaseFolder { try FictionalCase(SecondProgrammeTexts.all).read() }

    @Test("A document in time, on the last day")
    func document() throws {
        let folder = try folder()
        #expect(try folder.status("planned", asOf: "2024-03-30") == .open)
        #expect(try folder.status("planned", asOf: "2024-03-31") == .met)
        let scene = try FictionalCase(SecondProgrammeTexts.all)
        try scene.change("case.yaml", "id: plan-2024, on: 2024-03-31", to: "id: plan-2024, on: 2024-04-01")
        let late = try scene.read()
        #expect(try late.status("planned", asOf: "2024-04-01") == .failed)
    }

    @Test(
        """
        One large village carries the majority of the inhabitants; that all agree it does not carry: contested, \
        both named
        """
    )
    func byInhabitants() throws {
        let (_, _, assessment) = try folder().assessment(asOf: "2024-03-01")
        let round = try #require(assessment.rounds.first)
        #expect(round.outcome == .reached)
        #expect(round.ballot.tally(by: .inhabitants).consenting.total == 9_000)
        #expect(round.ballot.tally(by: .inhabitants).refusing.total == 4_000)
        #expect(round.ballot.outcome(under: .share(.majority, of: .heads, among: .asked)) == .notReached)
        let heard = try #require(assessment.examination(of: Identifier("heard")))
        #expect(heard.status == .contested)
        #expect(heard.computed?.byProvision.map(\.status) == [.met, .failed])
        #expect(heard.reason?.de.contains("§ 3 Schattengesetz (Gesetz, 01.06.2023): erfüllt.") == true)
        #expect(heard.reason?.de.contains("Nr. 2 Schattenrichtlinie (Richtlinie, 01.06.2023): nicht erfüllt.") == true)
    }

    @Test("Once the act is out of force only the guideline is left")
    func outOfForce() throws {
        #expect(try folder().status("heard", asOf: "2024-12-31") == .contested)
        #expect(try folder().status("heard", asOf: "2025-01-01") == .failed)
    }

    @Test("A date, a precondition and an exemption")
    func otherPredicates() throws {
        let folder = try folder()
        #expect(try folder.status("season", asOf: "2024-04-30") == .notApplicable)
        #expect(try folder.status("season", asOf: "2024-10-14") == .open)
        #expect(try folder.status("season", asOf: "2024-10-15") == .met)
        #expect(try folder.status("soil", asOf: "2024-05-01") == .open)
    }

    @Test("The rates rise: the own rule fails, the proviso breaks, and they are to be asked again")
    func ratesRise() throws {
        let before = try folder().assessment(asOf: "2024-05-31")
        #expect(before.figures["extra-cost"]?.value == Quantity("25000 EUR"))
        #expect(before.all.examination(of: Identifier("affordable"))?.status == .met)
        #expect(before.all.provisos.map(\.isBroken) == [false])
        #expect(before.all.rounds.map(\.isOutdated) == [false])
        let after = try folder().assessment(asOf: "2024-06-01")
        #expect(after.figures["extra-cost"]?.value == Quantity("33000 EUR"))
        #expect(after.all.examination(of: Identifier("affordable"))?.status == .failed)
        #expect(after.all.provisos.map(\.isBroken) == [true])
        #expect(after.all.rounds.map(\.isOutdated) == [true])
    }

    @Test("What is missing comes in order, with what hangs on it")
    func readiness() throws {
        let (matter, figures, assessment) = try folder().assessment(asOf: "2024-01-15")
        let missing = Readiness(assessment, matter: matter, figures: figures).missing
        #expect(missing.map { $0.examination.requirement.header.id } == ["planned", "soil", "heard"])
        #expect(missing.map { $0.waitsFor.map(\.header.id) } == [[], ["planned"], []])
        #expect(missing.map { $0.atStake?.value.money } == [Money(cents: 4_000_000), nil, Money(cents: 4_000_000)])
    }

    @Test("The office without the competence can recommend, not adopt")
    func competence() throws {
        let scene = try FictionalCase(SecondProgrammeTexts.all)
        try scene.change("case.yaml", "organization: parliament", to: "organization: parks")
        #expect(
            scene.mistakes().map(\.found) == [
                "“Grünflächenamt” has no competence for “Are trees planted?”; who has: County council."
            ])
        try scene.change("case.yaml", "outcome: adopted", to: "outcome: recommended")
        #expect(scene.mistakes().isEmpty)
    }

    @Test(
        "A predicate that refers to nothing is refused with its file and line",
        arguments: [
            (
                "{document: soil-report}", "{document: spoil-report}",
                "The predicate names the document “spoil-report”, but there is none."
            ),
            (
                "resolved: {by: council", "resolved: {by: senate",
                "The predicate names the body or organization “senate”, but there is none."
            ),
            (
                "rule: more than 1/2 of inhabitants}", "rule: most of them}",
                "The rule “most of them” cannot be used: At character 1 found “most”; expected"
            ),
            (
                "rule: more than 1/2 of inhabitants}", "rule: at least 50 heads}",
                "The rule “at least 50 heads” cannot be used: The rule wants 50 bodies; 5 were asked."
            ),
            (
                "resolved: {by: council", "resolved: {by: ministry",
                "The predicate names the body or organization “ministry”, but there is none."
            ),
            (
                "kind: gardener, at-least", "kind: miner, at-least",
                "The predicate names the kind of post “miner”, but there is none."
            ),
        ])
    func refersToNothing(old: String, new: String, found: String) throws {
        let scene = try FictionalCase(SecondProgrammeTexts.all)
        try scene.change("Programmes/cool-places/programme.yaml", old, to: new)
        let mistake = try #require(scene.mistakes().first)
        #expect(scene.mistakes().count == 1)
        let text = try String(
            contentsOf: scene.folder.appending(path: "Programmes/cool-places/programme.yaml"), encoding: .utf8)
        let lines = text.components(separatedBy: "\n"), at = try #require(lines.firstIndex { $0.contains(new) })
        let entry = try #require(lines[...at].lastIndex { $0.hasPrefix("  - id:") })
        #expect(mistake.found.lowercased().hasPrefix(found.lowercased()), "\(mistake.found)")
        #expect("\(mistake.file):\(mistake.line)" == "Programmes/cool-places/programme.yaml:\(entry + 1)")
    }

    @Test(
        "A predicate that cannot be meant, a rule that can never hold, and a word that is none are refused",
        arguments: [
            (
                "Programmes/cool-places/programme.yaml", "met-if: {reached: 2024-10-15}",
                "met-if: {all: [{reached: 2024-10-15}, {until: 2024-01-01}]}"
            ),
            ("Programmes/cool-places/programme.yaml", "met-if: {reached: 2024-10-15}", "met-if: {arrived: 2024-10-15}"),
            ("Programmes/cool-places/programme.yaml", "met-if: {reached: 2024-10-15}", "met-if: {all: []}"),
            ("consent.yaml", "rule: more than 1/2 of inhabitants", "rule: at least 5 heads"),
            ("consent.yaml", "rule: more than 1/2 of inhabitants", "rule: most of them"),
            ("consent.yaml", "body: oberau", "body: beispielkreis"),
        ])
    func bad(file: String, old: String, new: String) throws {
        let scene = try FictionalCase(SecondProgrammeTexts.all)
        try scene.change(file, old, to: new)
        let mistakes = scene.mistakes()
        #expect(mistakes.count == 1, "\(mistakes.map(\.description))")
        #expect(mistakes.allSatisfy { $0.file == file && $0.line > 0 })
    }

    @Test(
        "No code knows the state's programme: no id of its norms, provisions and requirements stands in a source file")
    func noCode() throws {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var ids: Set<String> = []
        for name in ["norms.yaml", "requirements.yaml"] {
            let text = try String(contentsOf: root.appending(path: "Programmes/nrw-ki/" + name), encoding: .utf8)
            ids.formUnion(
                text.components(separatedBy: "\n").compactMap {
                    $0.hasPrefix("  - id: ") ? String($0.dropFirst(8)) : nil
                })
        }
        #expect(ids.count > 30)
        // An application is in the vocabulary of predicates; the product bears the name of what it is about.
        ids.subtract(["application", "einvernehmen"])
        let sources = root.appending(path: "Sources")
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            for id in ids
            where text.contains("Identifier(\"\(id)\")") || text.contains("== \"\(id)\"")
                || (id.contains("-") && text.contains("\"\(id)\""))
            {
                Issue.record("\(path) knows “\(id)”")
            }
        }
    }
}
