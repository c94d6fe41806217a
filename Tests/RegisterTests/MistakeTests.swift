import Foundation
import Testing

@testable import Register

@Suite("A mistake in a case folder is told with its place")
struct MistakeTests {
    /// One mistake, where it is, what was found, what was expected.
    private func expect(
        _ scene: FictionalCase, _ file: String, line: Int, found: String, expected: String = "",
        at place: SourceLocation = #_sourceLocation
    ) {
        let mistakes = scene.mistakes()
        #expect(mistakes.count == 1, "\(mistakes.map(\.description))", sourceLocation: place)
        guard let mistake = mistakes.first else { return }
        #expect(mistake.file == file, sourceLocation: place)
        #expect(mistake.line == line, "\(mistake)", sourceLocation: place)
        #expect(mistake.found.contains(found), "\(mistake)", sourceLocation: place)
        #expect(expected.isEmpty || mistake.expected.contains(expected), "\(mistake)", sourceLocation: place)
        let german = (found: mistake.found(in: .de), expected: mistake.expected(in: .de))
        let isGerman = ![german.found, german.expected].contains { $0.contains(#/ (the|of|with|which|that) /#) }
        let differs = german.expected != mistake.expected || mistake.expected.isEmpty
        #expect(isGerman && differs, "\(german)", sourceLocation: place)
    }

    @Test(
        "Broken YAML",
        arguments: ["mandates: [", "mandates:\n  - id: a\n   mark: b\n", "a: b: c", "\t- x", "x: \"", "&a [*a"])
    func brokenYAML(text: String) throws {
        let scene = try FictionalCase()
        try scene.write(text, to: "broken.yaml")
        let mistakes = scene.mistakes()
        #expect(mistakes.map(\.file) == ["broken.yaml"])
        #expect(mistakes.first.map { $0.line > 0 } == true, "\(mistakes)")
        #expect(mistakes.first?.expected == "valid YAML")
    }

    @Test("A key twice in one entry")
    func keyTwice() throws {
        let scene = try FictionalCase()
        try scene.change("mandates.yaml", "    mark: a\n", to: "    mark: a\n    mark: b\n")
        let mistakes = scene.mistakes()
        #expect(mistakes.first?.file == "mandates.yaml")
        #expect(mistakes.first?.found.contains("mark") == true)
    }

    @Test("An unknown key, with the keys that are known")
    func unknownKey() throws {
        let scene = try FictionalCase()
        try scene.change("mandates.yaml", "    mark: a\n", to: "    mark: a\n    colour: blue\n")
        expect(
            scene, "mandates.yaml", line: 6, found: "the unknown key “colour”",
            expected: "audience, due, grade, id, mark, meeting, on, resolution, sending, sources, title, to")
    }

    @Test("An unknown key deep inside an entry")
    func unknownKeyInside() throws {
        let scene = try FictionalCase()
        try scene.change("options.yaml", "      - text: Schön.\n", to: "      - text: Schön.\n        colour: blue\n")
        expect(
            scene, "options.yaml", line: try scene.line(of: "colour", in: "options.yaml"), found: "“colour”",
            expected: "sources, text")
    }

    @Test("An unknown section, with the sections that are known")
    func unknownSection() throws {
        let scene = try FictionalCase()
        try scene.write("mandate:\n  - id: x\n", to: "more.yaml")
        expect(
            scene, "more.yaml", line: 1, found: "the unknown section “mandate”", expected: "mandates, matter, meetings")
    }

    @Test("A day that the calendar does not have")
    func badDay() throws {
        let scene = try FictionalCase()
        try scene.change("course.yaml", "    on: 2012-10-22\n", to: "    on: 2012-02-30\n")
        expect(
            scene, "course.yaml", line: try scene.line(of: "2012-02-30", in: "course.yaml"), found: "“2012-02-30”",
            expected: "2012-12-18..2013-01-31")
    }

    @Test("A day that the calendar does not have, where only a day may stand")
    func badExactDay() throws {
        let scene = try FictionalCase()
        let file = "Programmes/mill-funding/programme.yaml"
        try scene.change(file, "first-day: 2012-06-25", to: "first-day: 2012-06")
        expect(
            scene, file, line: try scene.line(of: "first-day: 2012-06", in: file), found: "“2012-06”",
            expected: "a day of the calendar")
    }

    @Test(
        "A value of another kind than the key holds",
        arguments: [
            ("mandates.yaml", "to: [office]", "to: office", "“office”", "a list"),
            ("mandates.yaml", "mark: a", "mark: [a]", "a list", "a text"),
            ("mandates.yaml", "title: Votum einholen", "title:", "nothing", "a text, or a mapping with de and en"),
            (
                "mandates.yaml", "status: done", "status: finished", "“finished”",
                "one of: nothing-new, under-way, deferred, done"
            ),
            ("costs.yaml", "material: 9700 EUR\n    note", "material: 9.700 €\n    note", "“9.700 €”", "61000 EUR"),
            ("costs.yaml", "overhead: 20 %", "overhead: 0.2", "“0.2”", "20 %"),
            ("costs.yaml", "value: 47", "value: many", "“many”", "80000 EUR"),
            ("costs.yaml", "first-year: 2013", "first-year: soon", "“soon”", "a whole number"),
            ("costs.yaml", "posts: 2, kind", "posts: two, kind", "“two”", "3.5"),
            ("options.yaml", "costs: true", "costs: perhaps", "“perhaps”", "true or false"),
            ("consent.yaml", "extent: majority", "extent: most", "“most”", "majority, or a number of bodies"),
            ("consent.yaml", "      documents: [report]\n", "      documents: {a: b}\n", "a mapping", "a list"),
            ("bodies.yaml", "kind: county", "kind: Kreis", "“Kreis”", "county, municipality"),
            ("case.yaml", "audience: internal", "audience: secret", "“secret”", "public, internal"),
        ])
    func wrongKind(file: String, old: String, new: String, found: String, expected: String) throws {
        let scene = try FictionalCase()
        try scene.change(file, old, to: new)
        let words = new.components(separatedBy: "\n")[0]
        expect(
            scene, file, line: try scene.line(of: words.trimmingCharacters(in: .whitespaces), in: file), found: found,
            expected: expected)
    }

    @Test("A key that must be there and is not")
    func missingKey() throws {
        let scene = try FictionalCase()
        try scene.change("mandates.yaml", "    mark: a\n", to: "")
        expect(scene, "mandates.yaml", line: 2, found: "no “mark”", expected: "a text under “mark”")
    }

    @Test("An entry without an id")
    func missingIdentifier() throws {
        let scene = try FictionalCase()
        try scene.change("law.yaml", "  - id: who-decides\n    question", to: "  - question")
        let line = try scene.line(of: "- question", in: "law.yaml")
        expect(scene, "law.yaml", line: line, found: "no “id”", expected: "a text under “id”")
    }

    @Test("An id that is none")
    func badIdentifier() throws {
        let scene = try FictionalCase()
        try scene.change("law.yaml", "id: who-decides", to: "id: Who Decides")
        expect(
            scene, "law.yaml", line: try scene.line(of: "Who Decides", in: "law.yaml"), found: "“Who Decides”",
            expected: "small letters")
    }

    @Test("A reference to nothing, with the section where it should be")
    func toNothing() throws {
        let scene = try FictionalCase()
        try scene.change("mandates.yaml", "meeting: meeting-1", to: "meeting: meeting-9")
        expect(
            scene, "mandates.yaml", line: 4, found: "“meeting-9”, of which there is no entry",
            expected: "under “meetings”")
    }

    @Test("A source that is nowhere named")
    func sourceNowhere() throws {
        let scene = try FictionalCase()
        try scene.change("case.yaml", "    sources: [paper-source]\n", to: "    sources: [paper-source, hearsay]\n")
        expect(scene, "case.yaml", line: 5, found: "“hearsay”", expected: "under “sources”")
    }

    @Test("A reference to an entry of another kind")
    func toAnotherKind() throws {
        let scene = try FictionalCase()
        try scene.change("mandates.yaml", "meeting: meeting-1", to: "meeting: committee")
        expect(scene, "mandates.yaml", line: 4, found: "“committee”", expected: "under “meetings”")
    }

    @Test("Two entries with one id, with both places")
    func twice() throws {
        let scene = try FictionalCase()
        try scene.write(
            "mandates:\n  - {id: task-a, meeting: meeting-1, mark: b, title: Noch einmal, to: []}\n", to: "zz.yaml")
        expect(
            scene, "zz.yaml", line: 2, found: "“task-a” a second time, first in mandates.yaml:2",
            expected: "an id of its own")
    }

    @Test("Questions that wait for one another in a circle, with the path")
    func circle() throws {
        let scene = try FictionalCase()
        try scene.change(
            "options.yaml", "    decides: Kreistag\n", to: "    decides: Kreistag\n    waits-for: [paint]\n")
        let mistakes = scene.mistakes()
        #expect(
            mistakes.map(\.found) == [
                "questions that wait for one another in a circle: keep → paint → keep",
                "questions that wait for one another in a circle: paint → keep → paint",
            ])
        #expect(
            mistakes.map(\.line) == [
                try scene.line(of: "id: keep", in: "options.yaml"), try scene.line(of: "id: paint", in: "options.yaml"),
            ])
    }

    @Test("A rule of the domain that an entry breaks")
    func rule() throws {
        let scene = try FictionalCase()
        try scene.change("consent.yaml", "extent: 2", to: "extent: 3")
        expect(
            scene, "consent.yaml", line: try scene.line(of: "answer-some", in: "consent.yaml"),
            found: "2 were asked, 3 are claimed")
    }

    @Test("An amount typed into a text")
    func typedAmount() throws {
        let scene = try FictionalCase()
        try scene.change("texts/costs.md", "[](figure:extra-cost)", to: "80.000 €")
        expect(
            scene, "texts/costs.md", line: try scene.line(of: "80.000", in: "texts/costs.md"),
            found: "an amount that will not be updated: “80.000 €”", expected: "figure")
    }

    @Test("An amount typed into the English text, or into one in a list of entries, is told with its own line")
    func typedAmountElsewhere() throws {
        let scene = try FictionalCase()
        try scene.write("\nThe mill has a wheel.\n\nIt costs €80 a day.\n", to: "texts/costs.en.md")
        expect(scene, "texts/costs.en.md", line: 4, found: "an amount that will not be updated: “€80”")
        let other = try FictionalCase()
        try other.write(
            """
            texts:\n  - id: more\n    title: Mehr\n    text: |\n      Ein Rad.\n\n      Es kostet rund\n      \
            80.000 Euro.\n
            """,
            to: "more.yaml")
        expect(other, "more.yaml", line: 8, found: "“80.000 Euro.”")
    }

    private static let folded =
        "Erste Zeile\n      geht weiter.\n\n      Zweite Zeile.\n      Das kostet 92.000 € im Jahr."

    @Test(
        "An amount is told with the line of the file also where the file breaks its lines otherwise than the text",
        arguments: [
            ("text: >\n      \(folded)\n", 9), ("text: >-\n      \(folded)", 9), ("text: \"\(folded)\"\n", 8),
            ("text: '\(folded)'\n", 8),
            ("text: \(folded)\n", 8), ("text: \"Erste.\\n\\nDas kostet 92.000 €.\"\n", 4),
            ("text: {de: \"Erste.\\n\\nZweite.\", en: \"One.\\n\\nIt costs 92,000 euros, or €92,000.\"}\n", 4),
            (
                """
                text:\n      de: >\n        Erste.\n\n        Kostet 92.000\n        € im Jahr.\n      en: \
                |\n        One.\n
                """,
                8
            ),
        ])
    func amountInFolded(text: String, line: Int) throws {
        let scene = try FictionalCase()
        try scene.write("texts:\n  - id: more\n    title: Mehr\n    \(text)", to: "more.yaml")
        expect(scene, "more.yaml", line: line, found: "an amount that will not be updated")
        #expect(scene.mistakes().allSatisfy { !$0.description.contains("from this line on") })
    }

    @Test("Where the line of an amount cannot be told, that is said with the line on which the text begins")
    func amountSomewhere() throws {
        let scene = try FictionalCase()
        let text = "\"Ein Rad für 9\\u0032.000 €\n\n      und mehr.\""
        try scene.write("texts:\n  - id: more\n    title: Mehr\n    text: \(text)\n", to: "more.yaml")
        expect(scene, "more.yaml", line: 4, found: "an amount that will not be updated: “92.000 €”")
        #expect(scene.mistakes().first?.description.hasPrefix("more.yaml:4: from this line on: ") == true)
    }

    @Test("A text without a header, and one whose header is broken")
    func textHeader() throws {
        let scene = try FictionalCase()
        try scene.write("Alone.\n", to: "texts/alone.en.md")
        expect(
            scene, "texts/alone.en.md", line: 0, found: "an English text without the German one",
            expected: "texts/alone.md beside it")
        try FileManager.default.removeItem(at: scene.folder.appending(path: "texts/alone.en.md"))
        try scene.write("Nur Text.\n", to: "texts/bare.md")
        expect(scene, "texts/bare.md", line: 1, found: "no header", expected: "between two lines ---")
        try scene.write("---\nid: bare\ntitle: \"\n---\n\nText.\n", to: "texts/bare.md")
        #expect(scene.mistakes().first?.expected == "valid YAML")
        try scene.write("---\nid: bare\ntitle: Bar\ncolour: blue\n---\n\nText.\n", to: "texts/bare.md")
        expect(scene, "texts/bare.md", line: 4, found: "“colour”")
    }

    @Test("A matter that names no programme is told that, and of no programme that nobody named")
    func programmeNotNamed() throws {
        let scene = try FictionalCase()
        try scene.change("case.yaml", "    programme: mill-funding\n", to: "")
        let mistakes = scene.mistakes()
        #expect(
            mistakes.contains { $0.found.contains("programme") || $0.expected.contains("programme") }, "\(mistakes)")
        #expect(!mistakes.contains { $0.found.contains("2000-01-01") }, "\(mistakes)")
    }

    @Test("A programme of which there is no folder")
    func noProgramme() throws {
        let scene = try FictionalCase()
        try FileManager.default.removeItem(at: scene.folder.appending(path: "Programmes"))
        #expect(scene.mistakes().contains { $0.file == "case.yaml" && $0.found.contains("“mill-funding”") })
    }

    @Test("No matter, and a second one")
    func matters() throws {
        let none = try FictionalCase(["sources.yaml": "sources:\n  - {id: s, title: S}\n"])
        #expect(none.mistakes().map(\.found) == ["no matter"])
        let two = try FictionalCase()
        try two.write(
            """
            matter:\n  - {id: mill-2, title: T, county: musterkreis, programme: mill-funding, lead: council, \
            administration: office}\n
            """,
            to: "zz.yaml")
        expect(two, "zz.yaml", line: 2, found: "a second matter")
    }

    @Test("A folder that is not there, one that is empty, and a file in its place")
    func noFolder() throws {
        let scene = try FictionalCase([:])
        #expect(scene.mistakes().map(\.found) == ["no entries"])
        try scene.write("x", to: "file")
        for name in ["nowhere", "file"] {
            let error = #expect(throws: CaseFolderError.self) { try CaseFolder(at: scene.folder.appending(path: name)) }
            #expect(error?.mistakes.map(\.found) == ["no folder at this path"])
        }
    }

    @Test("What is no mapping of sections, and what is no list of entries")
    func shape() throws {
        let scene = try FictionalCase()
        try scene.write("- a\n- b\n", to: "list.yaml")
        expect(scene, "list.yaml", line: 1, found: "a list", expected: "sections such as mandates:")
        try scene.write("mandates: soon\n", to: "list.yaml")
        expect(scene, "list.yaml", line: 1, found: "“soon”", expected: "a list of entries")
        try scene.write("mandates:\n  - soon\n", to: "list.yaml")
        expect(scene, "list.yaml", line: 2, found: "“soon”", expected: "an entry with id")
    }

    @Test("Several mistakes are told at once, each with file and line, and nothing is imported")
    func allAtOnce() throws {
        let scene = try FictionalCase()
        let office = try scene.office()
        try scene.change("mandates.yaml", "    mark: a\n", to: "    mark: a\n    colour: blue\n")
        try scene.change("mandates.yaml", "status: done", to: "status: finished")
        try scene.change("mandates.yaml", "to: [office]", to: "to: office")
        try scene.change("course.yaml", "    on: 2012-10-22\n", to: "    on: 2012-02-30\n")
        try scene.change("consent.yaml", "asked: [adorf, bedorf]", to: "asked: [adorf, dedorf]")
        try scene.write("x: [", to: "broken.yaml")
        try scene.write("what: []\n", to: "section.yaml")
        let error = #expect(throws: CaseFolderError.self) { _ = try office.take(try scene.read(), by: .importer) }
        let places = error?.mistakes.map { "\($0.file):\($0.line)" } ?? []
        #expect(
            places == [
                "broken.yaml:\(error?.mistakes.first?.line ?? 0)", "consent.yaml:8", "course.yaml:9", "mandates.yaml:6",
                "mandates.yaml:8",
                "mandates.yaml:15", "section.yaml:1",
            ])
        #expect(error?.description.hasSuffix("7 mistakes; nothing was imported.") == true)
        #expect(office.position == 0)
        #expect(try office.matters().isEmpty)
    }

    @Test(
        "A mark in a text that stands for nothing, with its line in the file and what there is",
        arguments: [
            ("[](figure:extra-kosten)", "extra-cost, extra-cost-change, "),
            ("[](name:nobody)", "the id of an entry; the nearest are: "),
            ("[](date:nix)", "the id of an entry with a date"),
            ("[](date:committee)", "the id of an entry with a date"),
            ("[](figure:extra-cost@nie)", "after the @ an edition, a round or an issued paper"),
            ("[](figure:extra-cost@task-a)", "after the @ an edition"),
            ("[](figur:extra-cost)", "[](figure:ID), [](date:ID) or [](name:ID)"),
            ("[Kosten](figure:extra-cost)", "empty brackets"),
            ("![](a.png)", "a chart is named in the paper’s outline"),
        ])
    func badMark(mark: String, expected: String) throws {
        let scene = try FictionalCase()
        try scene.change("texts/costs.md", "- Rad", to: "- Rad \(mark)")
        expect(
            scene, "texts/costs.md", line: try scene.line(of: "- Rad", in: "texts/costs.md"), found: mark,
            expected: expected)
    }

    @Test("A bad mark in the English of a text is found in its own file")
    func badMarkInEnglish() throws {
        let scene = try FictionalCase()
        try scene.write("\nIt costs [](figure:extra-cost).\n\n[](name:nobody)\n", to: "texts/costs.en.md")
        expect(scene, "texts/costs.en.md", line: 4, found: "[](name:nobody)")
    }

    @Test("A bad mark in a text that stands in a list is found on its line")
    func badMarkInList() throws {
        let scene = try FictionalCase()
        try scene.write(
            "texts:\n  - id: more\n    title: Mehr\n    text: |\n      Eins.\n\n      [](name:nobody)\n",
            to: "more.yaml")
        expect(scene, "more.yaml", line: 7, found: "[](name:nobody)")
    }

    @Test("Marks in code, and those of entries that come later or cannot be read, are no mistakes")
    func goodMarks() throws {
        let scene = try FictionalCase()
        try scene.change(
            "texts/costs.md", "- Rad",
            to: "- Rad `[](name:nobody)` [](name:task-a) [](figure:extra-cost-change) [](date:meeting-1)")
        #expect(scene.mistakes() == [])
        try scene.change("mandates.yaml", "    mark: a\n", to: "")
        #expect(scene.mistakes().map(\.file) == ["mandates.yaml"])
    }

    @Test("Who names an entry that cannot be read is not told that it is missing")
    func unreadEntry() throws {
        let scene = try FictionalCase()
        try scene.change(
            "consent.yaml", "    briefing:\n      documents: [report]\n      figures:\n",
            to: "    briefing: all of it\n    unread:\n")
        let mistakes = scene.mistakes()
        #expect(mistakes.allSatisfy { !$0.found.contains("of which there is no entry") }, "\(mistakes)")
        #expect(!mistakes.isEmpty)
    }
}
