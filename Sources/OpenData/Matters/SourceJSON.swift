import Decisions

/// Where something is known from.
struct SourceJSON: Keyed {
    let source: Recorded<Source>
    let matter: Matter

    static let keys = Keys<Self>("Source", "Where something is known from.") {
        Key("id") { $0.source.id }
        Key("title") { $0.source.content.title }
        Key("grade") { $0.matter.grade(of: $0.source.header) }
        Key("publisher") { $0.source.content.publisher }
        Key("published") { $0.source.content.published }
        Key("citation") { $0.source.content.citation }
        Key("note") { $0.source.content.note }
    }

    /// Sources have no day of their own, so those alone are shown that an
    /// entry of the day names: no source is known too early.
    static func all(in matter: Matter) -> [SourceJSON] {
        var named = Set(matter.entries.flatMap(\.header.sources))
        for option in matter.options.options {
            for argument in (option.content.pros ?? []) + (option.content.cons ?? []) {
                named.formUnion(argument.sources ?? [])
            }
        }
        return matter.sources.filter { named.contains($0.id) }.map { SourceJSON(source: $0, matter: matter) }
    }
}
