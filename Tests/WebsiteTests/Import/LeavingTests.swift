import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Posts of a plan that go, or are taken off")
struct LeavingTests {
    private static let head = ["Stelle", "Entgeltgruppe", "Stellen"],
        posts = [["Leitung", "E 11", "1"], ["Fachkraft", "E 9b", "2"]]

    @Test(
        "What stands below a subheading of posts that go is asked about",
        arguments: [
            "Abgänge", "Wegfall", "gestrichen", "Einsparungen", "Künftig wegfallende Stellen:", "Stellenabbau 2027",
            "kw-Stellen",
        ])
    func section(line: String) {
        let table = [Self.head] + Self.posts + [[line, "", ""], ["Hilfe", "E 3", "2"]]
        let asked = ImportScene.plan(table)
        #expect(
            asked.faults.map(\.row) == [4] && asked.allFaults.contains("„Hilfe“ unter „\(line)“"), "\(asked.allFaults)")
        #expect(
            ImportScene.plan(table, choices: ImportChoices(["left": "5"])).values("post-1", "post-2") == [
                "Fachkraft", nil,
            ])
        #expect(ImportScene.plan(table, choices: ImportChoices(["kept": "5"])).faults == [])
    }

    @Test(
        "A post whose name says that it is taken off is asked about",
        arguments: [
            "./. Hilfe", "abzgl. Hilfe", "kw: Hilfe", "künftig wegfallend: Hilfe", "gestrichene Hilfe",
            "Hilfe (entfällt)", "Hilfe (Stelle wird eingespart)", "Einsparung: Hilfe", "Hilfe fällt weg",
            "Hilfe – entfällt ab 2027", "Hilfe entfällt",
        ])
    func name(title: String) {
        let asked = ImportScene.plan([Self.head] + Self.posts + [[title, "E 3", "1"]])
        #expect(
            asked.faults.map(\.row) == [3] && asked.allFaults.contains("nach dem Namen ein Abzug"), "\(asked.allFaults)"
        )
    }

    @Test(
        "A title that says so of something else, or denies it, is a post; one with „kw“ is told",
        arguments: [
            "Sachbearbeitung Inventar, Zu- und Abgang", "Hilfe (entfällt nicht)", "Energieeinsparung",
            "Hilfe (Wegebau)",
        ])
    func names(title: String) {
        let form = ImportScene.plan([Self.head] + Self.posts + [[title, "E 3", "1"]])
        #expect(
            form.faults == [] && form.values("post-2") == [title] && !form.allNotes.contains("Wegfall vermerkt"),
            "\(form.allFaults)")
        let told = ImportScene.plan([Self.head] + Self.posts + [["Hilfe (kw)", "E 3", "1"]])
        #expect(
            told.faults == [] && told.allNotes.contains("daneben ein Wegfall vermerkt ist: Zeile 4 „kw“"),
            "\(told.allNotes)")
    }

    @Test(
        "A minus beside a post is asked about, where the column is one of signs",
        arguments: [
            ["+/−", "+", "−"], ["Änderung", "+", "-"], ["+/-", "", "–"],
        ])
    func signs(column: [String]) {
        let table = [Self.head + [column[0]], Self.posts[0] + [column[1]], ["Hilfe", "E 3", "2", column[2]]]
        let asked = ImportScene.plan(table)
        #expect(asked.faults.map(\.row) == [2] && asked.faults.first?.column == 3, "\(asked.allFaults)")
        #expect(ImportScene.plan(table, choices: ImportChoices(["kept": "3"])).faults == [])
        // A dash in a column of remarks stands for nothing.
        #expect(
            ImportScene.plan([Self.head + ["Bemerkung"], Self.posts[0] + ["-"], Self.posts[1] + ["neu"]]).faults == [])
    }

    @Test("A remark that a post is struck is asked about; one that it will go is told")
    func remarks() {
        let head = Self.head + ["Vermerk"]
        for remark in [
            "gestrichen", "entfällt", "Wegfall 2026", "fällt weg", "Stelle wird eingespart", "Einsparung",
            "wird 2027 eingespart",
        ] {
            let asked = ImportScene.plan([head, Self.posts[0] + [""], Self.posts[1] + [remark]])
            #expect(
                asked.faults.map(\.row) == [2] && asked.allFaults.contains("„\(remark)“ in der Spalte „Vermerk“"),
                "\(asked.allFaults)")
        }
        let denied = ImportScene.plan([head, Self.posts[0] + ["keine Einsparung"], Self.posts[1] + ["entfällt nicht"]])
        #expect(denied.faults == [] && !denied.allNotes.contains("Wegfall vermerkt"), "\(denied.allNotes)")
        let told = ImportScene.plan([head, Self.posts[0] + ["kw"], Self.posts[1] + ["kw 2027"]])
        #expect(told.faults == [] && told.values("posts-0", "posts-1") == ["1", "2"], "\(told.allFaults)")
        #expect(
            told.allNotes.contains("Mitgezählt, obwohl daneben ein Wegfall vermerkt ist: Zeilen 2 „kw“, 3 „kw 2027“."),
            "\(told.allNotes)")
        let crossed = ImportScene.plan([Self.head + ["kw-Vermerk"], Self.posts[0] + ["x"], Self.posts[1] + [""]])
        #expect(crossed.faults == [] && crossed.allNotes.contains("Zeile 2 „kw-Vermerk“"), "\(crossed.allNotes)")
    }
}
