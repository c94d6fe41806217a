/// What the figures are called that the engine computes where it has what it
/// needs, also on a day on which it has not.
extension FigureBook {
    /// Whether a figure tells by how much another one has changed: it is written
    /// with its sign wherever it stands.
    public static func isChange(_ id: String) -> Bool { id.hasSuffix("change") }

    public static let computedLabels: [String: Text] = [
        "extra-cost": Text("Mehrkosten im Jahr", en: "Extra cost a year"),
        "extra-cost-without-grant": Text("Mehrkosten im Jahr ohne Förderung", en: "Extra cost a year without the grant"),
        "gross-extra-cost": Text("Mehrkosten vor Förderung, ungerundet", en: "Extra cost before the grant, unrounded"),
        "plan-cost": Text("Kosten der geplanten Stellen", en: "Cost of the planned posts"),
        "baseline-cost": Text("Kosten der vorhandenen Stellen", en: "Cost of the existing posts"),
        "extra-cost-per-inhabitant": Text("Mehrkosten je Einwohner", en: "Extra cost per inhabitant"),
        "grant": Text("Förderung im Jahr, höchstens", en: "Grant a year, at most"),
        "grant-for-plan": Text("Förderung im Jahr für die geplanten Stellen", en: "Grant a year for the planned posts"),
        "grant-last-day": Text("Letzter Tag der Förderung", en: "Last day of the grant"),
        "extra-cost-change": Text("Änderung der Mehrkosten seit der Beteiligung", en: "Change in extra cost since the municipalities were asked"),
    ]
}
