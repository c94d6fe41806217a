import Costing
import Decisions
import Foundation

/// A matter that never was, large: 500 bodies, 20 rounds that follow one
/// another, and 20,000 entries. Every name and number is made up.
struct MadeUpMatter {
    static let bodies = 500
    static let rounds = 20
    static let size = 20_000
    /// After everything.
    static let day = "2040-12-31"

    private(set) var entries: [Entry] = []
    private var random = SplitMix(state: 4)
    private let decoder = JSONDecoder()

    init() throws {
        try makeCosts()
        try makeLaw()
        for round in 0..<MadeUpMatter.rounds { try ask(round) }
        try decideAndReport()
        for place in entries.indices { entries[place] = entries[place].placed(at: Int64(place) + 1) }
        entries.sort(by: Entry.takesEffectBefore)
    }

    /// Header and content from one object, as an event has them.
    private mutating func add<C: Content>(_ type: C.Type, _ json: String) throws {
        let data = Data(json.utf8)
        entries.append(Entry(try decoder.decode(Header.self, from: data), try decoder.decode(C.self, from: data)))
    }

    // MARK: What there is to decide on

    private mutating func makeCosts() throws {
        try add(Programme.self, #"{"id":"programme","title":"Erfundenes Programm"}"#)
        try add(
            MatterOpened.self,
            #"""
            {"id":"made-up","on":"2020-01-01","title":"Erfundener \#
            Vorgang","county":"county","programme":"programme","lead":"council","administration":"office"}
            """#
        )
        try add(Body.self, #"{"id":"county","kind":"county","name":"Musterkreis"}"#)
        for id in ["council", "committee", "office"] {
            try add(Organization.self, #"{"id":"\#(id)","kind":"\#(id)","name":"\#(id)","body":"county"}"#)
        }
        var weights: [String] = []
        for body in 0..<MadeUpMatter.bodies {
            let people = Int.random(in: 500...90_000, using: &random)
            try add(
                Body.self,
                #"""
                {"id":"body-\#(body)","kind":"municipality","name":"Musterdorf \#(body)\#
                ","inhabitants":[{"on":"2019","count":\#(people)}]}
                """#
            )
            weights.append(#"{"body":"body-\#(body)","weight":\#(people * 1_100)}"#)
        }
        try add(
            LevyKey.self,
            #"""
            {"id":"key","on":"2020-01-02","title":"Grundlagen","unit":"euro","weights":[\#
            \#(weights.joined(separator: ","))]}
            """#
        )
        try add(
            RateEdition.self,
            #"""
            {"id":"rates","on":"2020-01-02","title":"Sätze","overhead":"20 %","material":"9700 \#
            EUR","rates":[{"pay-group":"A","personnel":"60000 EUR"},{"pay-group":"B","personnel":"50000 EUR"}]}
            """#
        )
        try add(
            RateEdition.self,
            #"""
            {"id":"new-rates","on":"2030-01-02","title":"Neue Sätze","overhead":"20 %","material":"9700 \#
            EUR","rates":[{"pay-group":"A","personnel":"75000 EUR"},{"pay-group":"B","personnel":"60000 EUR"}]}
            """#
        )
        try add(
            PostPlan.self,
            #"""
            {"id":"plan","on":"2020-01-03","title":"Stellen","posts":[{"id":"two","title":"Fachkräfte",\#
            "pay-group":"A","posts":"2","kind":"specialist"},{"id":"one","title":"Leitung","pay-group":"B",\#
            "posts":"1"}]}
            """#
        )
        try add(
            PostPlan.self,
            #"""
            {"id":"baseline","on":"2020-01-03","title":"Bestand","posts":[{"id":"half","title":"Wache",\#
            "pay-group":"B","posts":"0.5"}]}
            """#
        )
        try add(
            Grant.self,
            #"""
            {"id":"first-grant","on":"2020-01-03","title":"Förderung","lines":[{"kind":"specialist","posts":"2",\#
            "amount":"50000 EUR"}],"conditions":["agreement-0"],"first-day":"2020-01-01","last-day":"2035-12-31"}
            """#
        )
        try add(
            CostModel.self,
            #"""
            {"id":"model","on":"2020-01-04","title":"Mehrkosten","plan":"plan","baseline":"baseline","round-to":\#
            "1000 EUR","first-year":2021,"last-year":2040}
            """#
        )
    }

    private mutating func makeLaw() throws {
        try add(NamedTerm.self, #"{"id":"concept","title":"Konzept"}"#)
        for (id, rank) in [("act", "act"), ("guideline", "guideline")] {
            try add(
                Norm.self,
                #"""
                {"id":"\#(id)","title":"\#(id)","short":"\#(id)","rank":"\#(rank)","citation":"Nr. \#
                1","in-force":"2020-01-01"}
                """#
            )
            try add(
                Provision.self, #"{"id":"\#(id)-1","norm":"\#(id)","citation":"\#(id) 1","says":"Im Einvernehmen."}"#)
        }
        for number in 0..<MadeUpMatter.rounds {
            try add(
                Requirement.self,
                #"""
                {"id":"agreement-\#(number)","title":"Einvernehmen \#(number)\#
                ","force":"must","readings":[{"provision":"act-1","force":"must","says":"Im \#
                Einvernehmen.","met-if":{"agreed":{"round":"agreement-\#(number)\#
                ","rule":"all"}}},{"provision":"guideline-1","force":"should","says":"Mit \#
                Mehrheit.","met-if":{"agreed":{"round":"agreement-\#(number)","rule":"more than 1/2 of \#
                inhabitants"}}}]}
                """#
            )
            try add(
                Requirement.self,
                #"""
                {"id":"concept-\#(number)","title":"Konzept \#(number)\#
                ","force":"must","met-if":{"all":[{"adopted":{"concept":"concept","by":"council"}},{"posts":\#
                {"at-least":"2"}},{"resolved":{"by":"council","on":"agreement-\#(number)"}}]},"after":["agreement-\#
                \#(number)"]}
                """#
            )
        }
    }

    // MARK: Asking

    private mutating func ask(_ round: Int) throws {
        let year = 2020 + round
        let asked = (0..<MadeUpMatter.bodies).map { "\"body-\($0)\"" }.joined(separator: ",")
        let rules = ResultRule.standard
        let follows = round == 0 ? "" : #""follows":"round-\#(round - 1)","#
        try add(
            ConsentRound.self,
            #"""
            {"id":"round-\#(round)","on":"\#(year)-02-01","title":"Beteiligung \#(round)","question":"Soll es \#
            sein?","strength":"consent","asked":[\#(asked)\#
            ],"briefing":{"documents":[],"figures":[{"figure":"extra-cost","value":"61000 EUR"}]},"deadline":"\#
            \#(year)-06-30","rule":"\#(rules[round % rules.count])",\#(follows)"serves":["agreement-\#(round)\#
            "],"drift-threshold":"10 %"}
            """#
        )
        for body in 0..<MadeUpMatter.bodies {
            let id = "p-\(round)-\(body)"
            let answer =
                ["consent", "consent", "consent", "conditional", "refusal", "abstention"].randomElement(using: &random)
                ?? "consent"
            try position(id, round, body, answer, on: "\(year)-03-01")
            if answer == "conditional" { try report(on: id, year) }
            if body % 5 == 0 {
                try position(
                    id + "-b", round, body, body % 10 == 0 ? "refusal" : "consent", on: "\(year)-04-01", replacing: id)
            } else if body % 19 == 0 {
                try add(
                    PositionWithdrawn.self,
                    #"{"id":"w-\#(round)-\#(body)","on":"\#(year)-05-01","position":"\#(id)","reason":"Neu beraten."}"#)
            }
        }
        let reminded = (0..<50).map { "\"body-\($0)\"" }.joined(separator: ",")
        try add(
            ReminderSent.self,
            #"""
            {"id":"reminded-\#(round)","on":"\#(year)-06-01","round":"round-\#(round)","to":[\#(reminded)\#
            ],"text":"Erinnert."}
            """#
        )
    }

    private mutating func position(
        _ id: String, _ round: Int, _ body: Int, _ answer: String, on day: String, replacing earlier: String? = nil
    ) throws {
        let paid =
            #"{"id":"paid","text":"Das Land zahlt","met-if":{"figure":{"id":"extra-cost","at-most":"100000 EUR"}}}"#
        let conditions =
            answer == "conditional" ? #","conditions":[\#(paid),{"id":"told","text":"Wir werden gehört"}]"# : ""
        let replaces = earlier.map { #","replaces":"\#($0)""# } ?? ""
        try add(
            Position.self,
            #"""
            {"id":"\#(id)","on":"\#(day)","grade":"official","round":"round-\#(round)","answer":"\#(answer)\#
            ","body":"body-\#(body)","title":"Antwort"\#(conditions)\#(replaces)}
            """#
        )
    }

    private mutating func report(on position: String, _ year: Int) throws {
        try add(
            ConditionReported.self,
            #"""
            {"id":"c-\#(position)","on":"\#(year)-04-15","position":"\#(position)\#
            ","condition":"told","state":"met","text":"Angehört."}
            """#
        )
    }

    // MARK: Deciding and reporting

    private mutating func decideAndReport() throws {
        for number in 0..<60 {
            let adopts = number % 20 == 0 ? #""adopts":["concept"],"# : ""
            try add(
                Resolution.self,
                #"""
                {"id":"resolution-\#(number)","on":"\#(2021 + number / 4)-11-0\#(number % 4 + 1)\#
                ","organization":"council","title":"Beschluss \#(number)\#
                ","outcome":"adopted","majority":"majority","serves":["agreement-\#(number % 20)"],\#(adopts)\#
                "provisos":[{"id":"paid","text":"Solange gezahlt \#
                wird","holds-while":{"figure":{"id":"grant","at-least":"50000 EUR"}}}]}
                """#
            )
        }
        for number in 0..<20 {
            try add(
                Review.self,
                #"""
                {"id":"review-\#(number)","on":"2021-01-01","title":"Nachsehen","look-again-on":"20\#(22 + number)\#
                -01-01","once-any":["new-edition","changed-norm","broken-condition","experience-elsewhere"]}
                """#
            )
        }
        try add(Meeting.self, #"{"id":"meeting","on":"2020-01-05","organization":"council","title":"Sitzung"}"#)
        for mandate in 0..<100 {
            try add(
                Mandate.self,
                #"""
                {"id":"mandate-\#(mandate)","on":"2020-01-05","meeting":"meeting","mark":"\#(mandate)\#
                ","title":"Auftrag","to":["office"],"due":"2030-01-01"}
                """#
            )
        }
        var number = 0
        while entries.count < MadeUpMatter.size {
            let day = "\(2020 + number % 20)-\(10 + number % 3)-\(10 + number % 18)"
            try add(
                StatusReport.self,
                #"""
                {"id":"report-\#(number)","on":"\#(day)","mandate":"mandate-\#(number % 100)\#
                ","status":"under-way","text":"Fiktiver Sachstand"}
                """#
            )
            number += 1
        }
    }
}
