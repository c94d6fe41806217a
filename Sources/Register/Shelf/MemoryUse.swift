/// What is kept in memory, estimated by what it was read from: what a value takes can be asked of
/// nobody. `Benchmarks/run` prints the estimates beside what the process takes.
enum MemoryUse {
    /// Where nothing else is said: with the program itself and its finished pages it stays below 300 MB.
    static let usual = 128 << 20

    /// A matter: its entries as they were decoded, their index, and the fold of all of them.
    static func file(entries: Int, eventBytes: Int) -> Int { 8_192 + entries * 600 + eventBytes * 3 }

    /// The fold of some of the entries, which it shares with the matter.
    static func fold(entries: Int) -> Int { 4_096 + entries * 250 }

    /// What a view makes of a fold: figures, findings, results, and what is composed of it: the real case's
    /// charts and parts of sheets take some 100 KB in a language.
    static func view(entries: Int) -> Int { 40_960 + entries * 100 + min(entries, 500) * 400 }
}
