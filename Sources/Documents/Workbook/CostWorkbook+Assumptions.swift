import Costing
import Decisions

extension CostWorkbook {
    /// What is assumed of the years, and which entries the calculation rests on.
    func assumptions(_ study: CostStudy) -> Workbook.Sheet {
        var sheet = sheet(
            words("Annahmen"), title: words("Annahmen"),
            notes: [
                whatIf.map { words("Gerechnet: ") + $0 }
                    ?? words("Wie im Kostenmodell, ohne weitere Annahmen.")
            ],
            widths: [52, 30, 52, 18], head: [words("Annahme", context: "by itself"), words("Wert")])
        for (field, value) in values(tried(study).assumptions) { sheet.add([.text(text(field.name)), value]) }
        for change in tried(study).changes {
            sheet.add([.text(words("Stellen: ") + traces.texts.post(change.post)), .value(.posts(change.posts))])
        }
        for other in tried(study).amounts {
            sheet.add([
                .text(
                    words(
                        """
                        Förderung, Betrag je Stelle oder Teil: 
                        """) + traces.texts.postKind(other.kind)), .value(.money(other.amount)),
            ])
        }
        sheet.add([])
        sheet.add(
            [words("Worauf die Rechnung beruht"), words("Datum"), words("Quelle"), words("Güte")].map {
                .text($0, .head)
            })
        for header in basis(study) {
            let entry = matter.entry(header.id)
            let sources = header.sources.compactMap { matter.sources[$0].map { text($0.content.title) } }
            sheet.add([
                .text(entry.map { words.kind(of: $0.type) + ": " + text($0.content.headline) } ?? header.id),
                .text(header.on.map(type.date) ?? ""),
                .text(sources.joined(separator: "; ")), .text(words.grade(matter.grade(of: header))),
            ])
        }
        if let note = study.model.content.note { sheet.add([]); sheet.add([.text(text(note), .note)]) }
        return sheet
    }

    private func basis(_ study: CostStudy) -> [Header] {
        let plans = [study.model.content.plan, study.model.content.baseline].compactMap {
            matter.costs.plans[$0]?.header
        }
        return [study.model.header] + plans + study.editions.map(\.header) + matter.costs.grants.all.map(\.header)
            + [variant?.header].compactMap { $0 }
    }

    private func values(_ assumed: Assumptions) -> [(Assumptions.Field, Workbook.Cell)] {
        let none = Workbook.Cell.text(words("keine"))
        let grant =
            switch assumed.grant {
            case .asRuled: words("endet, wie geregelt")
            case .continues: words("läuft weiter wie bisher")
            case .grows(let share): words("läuft weiter und steigt um \(type.share(share), "share") im Jahr")
            }
        let steps = assumed.rampUp.map(type.share).joined(separator: "; ")
        let once = assumed.oneOff.map { "\($0.year): \(type.money($0.amount))" }.joined(separator: "; ")
        let ending = assumed.endWithGrant.map(traces.texts.post).joined(separator: "; ")
        return [
            (.baseYear, assumed.baseYear.map { .text(String($0)) } ?? .text(words("nicht angegeben"))),
            (.wageGrowth, .value(.share(assumed.wageGrowth ?? BasisPoints(0)))),
            (.priceGrowth, .value(.share(assumed.priceGrowth ?? BasisPoints(0)))),
            (.vacancy, .value(.share(assumed.vacancy))),
            (.start, .text(assumed.start.map(type.month) ?? words("von Anfang an"))),
            (.rampUp, steps.isEmpty ? none : .text(steps)), (.oneOff, once.isEmpty ? none : .text(once)),
            (.grant, .text(grant)), (.endWithGrant, ending.isEmpty ? none : .text(ending)),
        ]
    }
}
