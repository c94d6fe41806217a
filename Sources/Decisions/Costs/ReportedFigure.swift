import Costing

/// A number that a source gives. Where the engine computes the same figure,
/// `edition` says on which rates the source's number rests.
public struct ReportedFigure: Content {
    public static let kind = EntryKind(
        "costs.figure-reported", Text(phrase: "Kennzahl", context: "within a sentence"), list: "figures", file: .costs,
        course: nil, tense: .happened, costs: .report)
    public var figure: String
    public var label: Text
    public var value: Quantity
    public var edition: RateEditionID?
    public var note: Text?
    public var headline: Text { label }
}
