import Foundation
import Subprocess
import Testing

/// What pikepdf reads in a PDF: what PDF/UA-1 and PDF/A-2a ask for, as far as
/// it can be read without a validator.
struct PDF: Decodable {
    var part: String?
    /// Part and level of PDF/A.
    var archive: String
    var marked: Bool
    var language: String
    var title: String
    var showsTitle: Bool
    /// Of every figure in the structure; empty where one has none.
    var alternatives: [String]
    var headings: Int
    var tables: Int
    /// Cells that head a row or a column.
    var tableHeads: Int
    var links: Int
    /// Fonts that are not in the file, links outside of the structure and the like.
    var faults: [String]

    func expectAccessible(in language: String) {
        #expect(part == "1" && archive == "2A")
        #expect(marked && showsTitle && self.language.hasPrefix(language), "\(self.language)")
        #expect(faults == [])
        for text in alternatives { #expect(text.count > 20, "\(text)") }
    }

    static let python = ProcessInfo.processInfo.environment["EINVERNEHMEN_PYTHON"]
    static let noPython: Comment = "EINVERNEHMEN_PYTHON names no Python with pikepdf; `make test` sets it"

    static var isPossible: Bool {
        let environment = ProcessInfo.processInfo.environment
        var places: [String] = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/typst" }
        places += [environment["EINVERNEHMEN_TYPST"] ?? "", Place.repository.path + "/.tools/bin/typst"]
        return places.contains { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static func read(_ file: URL) async throws -> PDF {
        try JSONDecoder().decode(PDF.self, from: await run(script, file))
    }

    /// Its words, as a plain reader finds them.
    static func text(_ file: URL) async throws -> String {
        String(
            decoding: try await run(
                "import sys, pypdf\nfor page in pypdf.PdfReader(sys.argv[1]).pages: print(page.extract_text())", file),
            as: UTF8.self)
    }

    /// A page with a link, as a program makes it that knows of none of this.
    static func makePlain(_ file: URL) async throws {
        _ = try await run(
            """
            import sys, pikepdf
            from pikepdf import Array, Dictionary, Name
            pdf = pikepdf.new()
            page = pdf.add_blank_page()
            font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
            page.obj.Resources = Dictionary(Font=Dictionary(F=font))
            page.obj.Annots = Array([pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, \
            0, 9, 9])))])
            pdf.save(sys.argv[1])
            """, file)
    }

    private static func run(_ script: String, _ file: URL) async throws -> Data {
        let result = try await Subprocess.run(
            .path(.init(python ?? "python3")), arguments: ["-c", script, file.path],
            output: .bytes(limit: 1 << 20), error: .string(limit: 1 << 20))
        guard result.terminationStatus.isSuccess else { throw Unexpected(result.standardError) }
        return Data(result.standardOutput)
    }

    private static let script = """
        import json, sys, pikepdf
        from pikepdf import Array, Dictionary, Name

        pdf = pikepdf.open(sys.argv[1])
        root, faults, alternatives, names, linked = pdf.Root, [], [], [], set()
        level = 0

        def owned(node, key):
            # The attributes of an element that an owner gives it.
            given = node.get("/A", [])
            return [one for one in (given if isinstance(given, Array) else [given]) if isinstance(one, Dictionary) and \
        one.get("/O") == key]

        def walk(node, above):
            global level
            if isinstance(node, Array):
                for one in node:
                    walk(one, above)
                return
            if not isinstance(node, Dictionary):
                return
            if node.get("/Type") == "/OBJR":
                linked.add(node.Obj.objgen)
                if above != "/Link" and node.Obj.get("/Subtype") == "/Link":
                    faults.append(f"a link within {above}")
                return
            name = str(node.get("/S", ""))
            names.append(name)
            if name == "/Figure":
                alternatives.append(str(node.get("/Alt", "")))
                if not any("/BBox" in one for one in owned(node, "/Layout")):
                    faults.append("a figure without its place on the page")
            if name == "/TH" and not any("/Scope" in one for one in owned(node, "/Table")):
                faults.append("a head of a table without its scope")
            if len(name) == 3 and name[:2] == "/H" and name[2].isdigit():
                if int(name[2]) > level + 1:
                    faults.append(f"H{level} and then {name[1:]}")
                level = int(name[2])
            if "/K" in node:
                walk(node.K, name)

        if "/StructTreeRoot" not in root:
            faults.append("no structure")
        else:
            walk(root.StructTreeRoot, "")
        intents = [one for one in root.get("/OutputIntents", []) if one.get("/S") == "/GTS_PDFA1" and \
        "/DestOutputProfile" in one]
        if not intents:
            faults.append("no colours of its own")
        if "/AcroForm" in root or "/OpenAction" in root and isinstance(root.OpenAction, Dictionary) or pdf.is_encrypted:
            faults.append("forms, actions or a lock")
        for page in pdf.pages:
            links = [note for note in page.get("/Annots", []) if note.get("/Subtype") == "/Link"]
            if links and page.get("/Tabs") != "/S":
                faults.append("links that are not gone through in the order of the text")
            for link in links:
                if link.objgen not in linked or "/StructParent" not in link:
                    faults.append("a link outside of the structure")
                if not str(link.get("/Contents", "")):
                    faults.append("a link that does not say where it leads")
        for font in pdf.objects:
            if not isinstance(font, Dictionary) or font.get("/Type") != "/Font":
                continue
            within = font.get("/DescendantFonts", [font])[0] if font.get("/Subtype") == "/Type0" else font
            if font.get("/Subtype") in ("/CIDFontType0", "/CIDFontType2"):
                continue
            if font.get("/Subtype") != "/Type3":
                descriptor = within.get("/FontDescriptor", {})
                if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                    faults.append(f"a font that is not in the file: {font.get('/BaseFont')}")
            if "/ToUnicode" not in font:
                faults.append(f"a font without its letters: {font.get('/BaseFont')}")
        with pdf.open_metadata() as metadata:
            part = metadata.get("{http://www.aiim.org/pdfua/ns/id/}part")
            title = metadata.get("dc:title", "")
            archive = "".join(metadata.get("{http://www.aiim.org/pdfa/ns/id/}" + key, "") for key in ("part", \
        "conformance"))
        print(json.dumps({
            "part": part, "title": title, "archive": archive, "alternatives": alternatives, "faults": \
        sorted(set(faults)), "links": len(linked), "marked": bool(root.get("/MarkInfo", {}).get("/Marked", False)), \
        "language": str(root.get("/Lang", "")),
            "showsTitle": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            "tableHeads": names.count("/TH"), "headings": sum(name in ("/H1", "/H2", "/H3", "/H4") for name in names), \
        "tables": names.count("/Table"),
        }))
        """
}
