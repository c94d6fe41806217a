import Foundation
import Synchronization
import Testing

@testable import Documents

@Suite("Helpers take their turn")
struct HelperQueueTests {
    @Test("So many run at once, so many wait, and who comes after those is told so", .timeLimit(.minutes(20)))
    func limits() async throws {
        let queue = HelperQueue(atOnce: 2, mostWaiting: 3)
        let running = Running()
        let gate = Gate()
        let results = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        try await queue.run {
                            running.begin()
                            await gate.wait()
                            running.end()
                        }
                        return true
                    } catch is HelperQueue.Full { return false }
                }
            }
            // Fifteen have no place and are told at once.
            var refused = 0
            while refused < 15, let result = try await group.next() { if !result { refused += 1 } }
            #expect(running.now == 2)
            await gate.open()
            var done = 0
            for try await result in group where result { done += 1 }
            return (done, refused)
        }
        #expect(results == (5, 15))
        #expect(running.most == 2)
        // And it is free again.
        #expect(try await queue.run { 7 } == 7)
    }

    @Test("What fails leaves its place to the next")
    func failing() async throws {
        let queue = HelperQueue(atOnce: 1, mostWaiting: 0)
        for _ in 0..<5 {
            await #expect(throws: CocoaError.self) { try await queue.run { throw CocoaError(.fileNoSuchFile) } }
        }
        #expect(try await queue.run { 1 } == 1)
    }

    @Test(
        "What many ask for at the same time is made once, and made anew for who comes later", .timeLimit(.minutes(20)))
    func shared() async throws {
        let runs = SharedRuns<String, Int>(), made = Running(), gate = Gate()
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    try await runs.value("a") {
                        await gate.wait()
                        made.begin()
                        return made.now
                    }
                }
            }
            try await Task.sleep(for: .milliseconds(50))
            await gate.open()
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(answers == [1])
        #expect(try await runs.value("a") { made.now + 41 } == 42)
    }

    @Test("The folders of a process that is no more are removed, and no others")
    func leftovers() throws {
        let place = FileManager.default.temporaryDirectory.path + "/leftovers-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        // A process that has just ended, and been waited for.
        let ended = Process()
        ended.executableURL = URL(filePath: "/bin/true")
        try ended.run()
        ended.waitUntilExit()
        let dead = "einvernehmen-work-\(ended.processIdentifier)-a", before = "einvernehmen-work-\(getpid())-b"
        // In a container each process has the id of the one before.
        let own = URL(filePath: try PrivateFolder.make(in: place)).lastPathComponent
        defer { PrivateFolder.remove(place + "/" + own) }
        for name in [dead, before, "einvernehmen-work-x-c", "other"] {
            try FileManager.default.createDirectory(atPath: place + "/" + name, withIntermediateDirectories: false)
            try Data([1]).write(to: URL(filePath: place + "/" + name + "/in.typ"))
        }
        let marked = "einvernehmen-work-\(getppid())-d"
        try FileManager.default.createDirectory(atPath: place + "/" + marked, withIntermediateDirectories: false)
        try Data().write(to: URL(filePath: place + "/" + marked + "/.in-use"))
        let link = "einvernehmen-work-\(ended.processIdentifier)-link"
        try FileManager.default.createSymbolicLink(atPath: place + "/" + link, withDestinationPath: place + "/other")
        PrivateFolder.removeLeftovers(in: place)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place).sorted()
                == [own, link, "einvernehmen-work-x-c", "other"].sorted())
        #expect(FileManager.default.fileExists(atPath: place + "/other/in.typ"))
    }
}

/// Lets nobody through until it is opened.
private actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func wait() async {
        guard !isOpen else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
        isOpen = true
        for one in waiting { one.resume() }
        waiting = []
    }
}

/// How many are at it, and were at most.
private final class Running: Sendable {
    private let count = Mutex((now: 0, most: 0))
    var now: Int { count.withLock { $0.now } }
    var most: Int { count.withLock { $0.most } }
    func begin() { count.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
    func end() { count.withLock { $0.now -= 1 } }
}
