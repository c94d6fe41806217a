/// What the figures are called that the engine computes where it has what it
/// needs, also on a day on which it has not.
extension FigureBook {
    public static let computedLabels: [String: Text] = [
        "extra-cost": Text(phrase: "Mehrkosten im Jahr"),
        "extra-cost-without-grant": Text(phrase: "Mehrkosten im Jahr ohne Förderung"),
        "gross-extra-cost": Text(phrase: "Mehrkosten vor Förderung, ungerundet"),
        "plan-cost": Text(phrase: "Kosten der geplanten Stellen"),
        "baseline-cost": Text(phrase: "Kosten der vorhandenen Stellen"),
        "extra-cost-per-inhabitant": Text(phrase: "Mehrkosten je Einwohner"),
        "grant": Text(phrase: "Förderung im Jahr, höchstens"),
        "grant-for-plan": Text(phrase: "Förderung im Jahr für die geplanten Stellen"),
        "grant-last-day": Text(phrase: "Letzter Tag der Förderung"),
        "extra-cost-change": Text(phrase: "Änderung der Mehrkosten seit der Beteiligung"),
    ]
}
