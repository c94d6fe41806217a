import Costing
import Decisions
import Foundation
import Testing

@testable import Register

@Suite("The real case: its law, computed")
struct RheinSiegLawTests {
    private func folder() throws -> CaseFolder { try CaseFolder(at: RheinSiegTests.folder) }

    @Test(
        """
        In January 2013 the agreement is contested: § 7 asks for it and a majority refuses, the guideline and the \
        decree ask for none
        """
    )
    func contested() throws {
        let (_, _, assessment) = try folder().assessment(asOf: "2013-01-31")
        #expect(assessment.rounds.map(\.outcome) == [.notReached])
        let agreement = try #require(assessment.examination(of: Identifier("einvernehmen")))
        #expect(agreement.status == .contested)
        let computed = try #require(agreement.computed)
        #expect(computed.computed.status == .contested)
        #expect(
            computed.byProvision.map { $0.provision?.id.text } == [
                "thintg-2012-7", "richtlinie-2012-beteiligung", "erlass-2012-beteiligung",
            ])
        #expect(computed.byProvision.map(\.status) == [.failed, .notApplicable, .notApplicable])
        #expect(computed.byProvision.map { $0.provision?.rank } == [.act, .guideline, .decree])
        #expect(computed.byProvision.allSatisfy { $0.provision?.on != nil })
        #expect(computed.computed.evidence == ["buergermeister-2012"])
    }

    @Test("The concept is open until the Kreistag adopts it in September 2016")
    func concept() throws {
        let folder = try folder()
        for (day, status) in [
            ("2013-01-31", FindingStatus.open), ("2014-03-21", .open), ("2016-09-29", .open), ("2016-09-30", .met),
            ("2022-01-01", .met),
        ] {
            #expect(try folder.status("konzept", asOf: day) == status, "\(day)")
        }
        // From 2022 on § 8 asks for it.
        let late = try folder.assessment(asOf: "2022-01-01").all.examination(of: Identifier("konzept"))
        #expect(late?.computed?.provisions.map(\.id.text) == ["thintg-2021-8"])
    }

    @Test("The Kreistag's resolution of March 2014 meets what asks for it, and nothing before does")
    func resolution() throws {
        let folder = try folder()
        #expect(try folder.status("beschluss-kreistag", asOf: "2014-03-20") == .open)
        let (_, _, assessment) = try folder.assessment(asOf: "2014-03-21")
        let examination = try #require(assessment.examination(of: Identifier("beschluss-kreistag")))
        #expect(examination.status == .met)
        #expect(examination.computed?.computed.evidence == ["einrichtung-2014-03"])
    }

    @Test(
        """
        What is missing in January 2013, in the order in which it can be had; € 170,000 a year hang on what the \
        grant names
        """
    )
    func readiness() throws {
        let (matter, figures, assessment) = try folder().assessment(asOf: "2013-01-31")
        let missing = Readiness(assessment, matter: matter, figures: figures).missing
        let ids = missing.map { $0.examination.requirement.header.id }
        #expect(
            Set(ids) == [
                "konzept", "beschluss-kreistag", "personal", "lage-vor-ort", "anbindung-geklaert", "konzept-alter",
                "arbeitsplan", "einvernehmen", "schwerpunkte-abgestimmt",
            ])
        func place(_ id: String) throws -> Int { try #require(ids.firstIndex(of: id)) }
        #expect(try place("konzept") < place("konzept-alter"))
        #expect(try place("beschluss-kreistag") < place("anbindung-geklaert"))
        let concept = try #require(missing.first { $0.examination.requirement.header.id == "konzept" })
        #expect(concept.atStake?.value.money == Money(cents: 17_000_000))
        #expect(missing.allSatisfy { $0.examination.requirement.content.responsible != nil })
    }

    @Test(
        """
        Once the centre is at work the application is past, by what the press reports: nothing of it falls back, \
        whatever law comes and goes
        """
    )
    func afterwards() throws {
        let folder = try folder()
        var past = 0
        for year in 2015...2025 {
            for month in ["01-01", "05-15", "09-15", "12-31"] {
                let (_, _, assessment) = try folder.assessment(asOf: "\(year)-\(month)")
                #expect(assessment.application?.evidence == ["start-2014-11"])
                for examination in assessment.examinations
                where examination.requirement.content.endsWithApplication == true {
                    #expect(
                        examination.isMet,
                        """
                        \(year)-\(month): \(examination.requirement.header.id) \
                        \(examination.status.map(\.rawValue) ?? "-")
                        """
                    )
                    past += 1
                }
                #expect(assessment.reviews.allSatisfy { !$0.isDue })
            }
        }
        #expect(past > 0)
    }

    @Test(
        """
        What was met for the application stays met; what nobody reports of it is past; the concept is asked of the \
        centre, too
        """
    )
    func ended() throws {
        let (_, _, assessment) = try folder().assessment(asOf: "2015-12-31")
        func status(_ id: String) -> FindingStatus? { assessment.examination(of: Identifier(id))?.status }
        #expect(["beschluss-kreistag", "anbindung-geklaert", "stellen"].map(status) == [.met, .met, .met])
        for id in [
            "lage-vor-ort", "arbeitsplan", "konzept-alter", "personal", "schwerpunkte-abgestimmt", "auflagen",
            "einheitliche-struktur",
        ] {
            #expect(status(id) == .notApplicable, "\(id)")
        }
        #expect(status("konzept") == .open)
        let plan = try #require(assessment.examination(of: Identifier("arbeitsplan")))
        #expect(
            plan.reason?.de
                == "Der Antrag liegt zurück. Verzeichnet ist „Das Zentrum nimmt die Arbeit auf“ (November\u{A0}2014).")
        #expect(plan.finding == nil)
    }

    @Test(
        """
        The dispute over the agreement lasts as long as the norms differ, and then § 7 alone is not met; it no \
        longer stops an application
        """,
        arguments: [
            ("2014-10-31", FindingStatus.contested, true), ("2015-01-01", .contested, false),
            ("2018-05-07", .contested, false),
            ("2018-05-08", .failed, false), ("2025-06-01", .failed, false),
        ])
    func dispute(day: String, status: FindingStatus, stops: Bool) throws {
        let (matter, figures, assessment) = try folder().assessment(asOf: day)
        #expect(assessment.examination(of: Identifier("einvernehmen"))?.status == status)
        let hurdles = Readiness(assessment, matter: matter, figures: figures).hurdles
        #expect(hurdles.contains { $0.examination.requirement.header.id == "einvernehmen" } == stops)
    }

    @Test(
        """
        In January 2013 what must be is missing and what is contested; that the concept is young should be, the \
        priorities are the county’s own rule
        """
    )
    func hurdles() throws {
        let (matter, figures, assessment) = try folder().assessment(asOf: "2013-01-31")
        let readiness = Readiness(assessment, matter: matter, figures: figures)
        let others = readiness.missing.filter { !$0.isHurdle }
        #expect(
            Set(others.map { $0.examination.requirement.header.id }) == ["konzept-alter", "schwerpunkte-abgestimmt"])
        #expect(Set(others.map(\.examination.force)) == [.should, .ownRule])
        #expect(readiness.hurdles.count == 7)
    }

    @Test(
        """
        To wait and see needs a review; it waits for experience elsewhere, and another option was taken before \
        there was any
        """
    )
    func waitAndSee() throws {
        let (matter, _, assessment) = try folder().assessment(asOf: "2013-12-31")
        #expect(matter.options.options[Identifier("abwarten")]?.content.needsReview == true)
        #expect(assessment.reviews.map { $0.review.content.option?.text } == ["abwarten"])
        #expect(assessment.reviews.map(\.isDue) == [false])
    }
}
