import Foundation
import Synchronization

/// A folder of its own for one test, gone when nobody holds it any more, and at
/// the latest when the tests end.
public final class TestFolder: Sendable {
    public let url: URL
    public var path: String { url.path }

    private static let open = Mutex<Set<String>>([])
    /// What is kept for all tests is never let go.
    private static let atTheEnd: Void = {
        _ = atexit { for path in TestFolder.open.withLock({ $0 }) { TestFolder.remove(path) } }
    }()

    /// - Parameter isMade: false: only the place, where the program is to make it.
    public init(isMade: Bool = true) {
        TestFolder.atTheEnd
        let url = FileManager.default.temporaryDirectory.appending(path: "einvernehmen-test-" + UUID().uuidString)
        self.url = url
        _ = TestFolder.open.withLock { $0.insert(url.path) }
        if isMade { try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    }

    deinit {
        TestFolder.remove(url.path)
        _ = TestFolder.open.withLock { $0.remove(url.path) }
    }

    /// A closure that holds the folder, for whatever works in it to keep: then the
    /// folder is there as long as that.
    public func held<Value>() -> @Sendable (Value) -> Void { { _ in withExtendedLifetime(self) {} } }

    /// A file may come in while the others go.
    private static func remove(_ path: String) {
        for _ in 0..<5 where FileManager.default.fileExists(atPath: path) {
            try? FileManager.default.removeItem(atPath: path)
        }
    }
}
