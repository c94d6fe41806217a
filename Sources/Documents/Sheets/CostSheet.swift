import Costing
import Decisions
import Register

/// What it costs: the figures of the model, the posts, the years to come and
/// who pays.
public struct CostSheet: MatterSheet {
    public let parts: SheetParts
    private var words: Words { parts.words }

    public init(_ parts: SheetParts) { self.parts = parts }

    public var title: String { words("Kosten", context: "cost sheet") }

    public var sections: [SheetSection] {
        guard parts.view.figures.study != nil || !parts.matter.costs.models.all.isEmpty else {
            let none = words("Zu diesem Stand gibt es keine Kostenrechnung.")
            return [SheetSection(words("Kennzahlen"), id: "figures", [Line(none).paragraph])]
        }
        let annex = CostAnnex(parts.view, words.language)
        let posts: [Block] = annex.planData.map { .table($0.table(parts.type)) }
        return [
            SheetSection(words("Kennzahlen"), id: "figures", annex.figureBlocks),
            SheetSection(words("Stellen"), id: "posts", posts),
            SheetSection(words("Die Jahre"), id: "years", told { try years }),
            SheetSection(words("Wer zahlt"), id: "shares", told { try CostShares(parts).blocks }),
        ].filter { !$0.blocks.isEmpty }
    }

    private var years: [Block] {
        get throws {
            guard let years = try CostYears(parts) else { return [] }
            let tables = [years.inCases, years.composition] + (years.budget.map { [years.meanings($0)] } ?? [])
            return years.sentences + tables.map { .table($0.table(parts.type)) }
        }
    }

    /// What cannot be computed is told with the reason.
    private func told(_ blocks: () throws -> [Block]) -> [Block] {
        do { return try blocks() } catch let error as CostingError {
            return [parts.text(CostProblem(error, in: parts.matter).sentence).paragraph]
        } catch {
            return [Line(words("Das lässt sich nicht berechnen.")).paragraph]
        }
    }
}
