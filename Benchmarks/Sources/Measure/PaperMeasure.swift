import Costing
import Documents
import Foundation
import Register

/// The paper of the real case as a PDF, against the compiler alone on the
/// same source.
enum PaperMeasure {
    static func run() async throws {
        let folder = Measure.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let office = try Office(folder: folder)
        _ = try office.take(CaseFolder(at: URL(filePath: "Cases/rhein-sieg-kiz")), by: .importer)
        guard let day = Day(iso: "2013-01-31"),
            let draft = try office.matter("kiz", asOf: day, for: .internal).matter.papers.drafts.all.last
        else { return }
        let typesetter = Typesetter()
        let source = try office.composer(draft, in: office.matter("kiz", asOf: day, for: .internal)).compose().typst()
        var ours: [Double] = [], bare: [Double] = []
        for _ in 0..<7 {
            var start = ContinuousClock.now
            let view = try office.matter("kiz", asOf: day, for: .internal)
            _ = try await typesetter.pdf(of: try office.composer(draft, in: view).compose().typst())
            ours.append(Measure.seconds(since: start))
            start = ContinuousClock.now
            _ = try await typesetter.pdf(of: source)
            bare.append(Measure.seconds(since: start))
        }
        Measure.line("paper as PDF", ours: Measure.median(ours), bare: Measure.median(bare), goal: "0.7")
    }
}
