import Costing

/// The reports of a figure that can be the last; more than one where a day is
/// missing.
struct LastReports {
    var reports: [Figure.Report]
    /// Whether they give the same number.
    var isSettled: Bool { Set(reports.map(\.value)).count < 2 }

    /// Why there is no number: each that it can be, and of when.
    var unknown: Text? {
        guard !isSettled else { return nil }
        return Text.both { language in
            let values = reports.map { report in
                report.value.inWords(language) + (report.on.map { " (" + $0.inWords(language) + ")" } ?? "")
            }
            let listed = values.joined(separator: language == .de ? " oder " : " or ")
            return language == .de
                ? "Nicht feststellbar: \(listed). Welche Angabe die letzte ist, lässt sich erst mit dem genauen Tag sagen."
                : "Undetermined: \(listed). Which report is the last can only be said once the exact day is known."
        }
    }
}
