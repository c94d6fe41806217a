import Foundation

/// The catalogues that go with the program, each read once when it is first asked for.
extension Catalogue {
    private static let shelf: [String: Result<Catalogue, CatalogueProblem>] = {
        let folder = Bundle.module.bundleURL.appending(path: "Catalogues")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        var shelf: [String: Result<Catalogue, CatalogueProblem>] = [:]
        for file in files where file.pathExtension == "po" {
            guard let data = try? Data(contentsOf: file) else { continue }
            shelf[file.deletingPathExtension().lastPathComponent] = Result { () throws(CatalogueProblem) in
                try Catalogue([UInt8](data))
            }
        }
        return shelf
    }()

    /// The catalogue of a language, by its tag; one that is not there, or
    /// cannot be read, has no translations.
    public static func of(_ tag: String) -> Catalogue { (try? shelf[tag]?.get()) ?? .empty }

    /// What is wrong with those that cannot be read, by their tags.
    public static var problems: [(tag: String, problem: CatalogueProblem)] {
        shelf.sorted { $0.key < $1.key }.compactMap { tag, result in
            if case .failure(let problem) = result { (tag, problem) } else { nil }
        }
    }

    /// The languages that there is a catalogue of.
    public static var tags: [String] { shelf.keys.sorted() }
}
