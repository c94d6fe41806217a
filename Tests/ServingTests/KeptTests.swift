import Testing

@testable import Serving

@Suite("What is kept within a number of bytes")
struct KeptTests {
    @Test("What nobody has asked for the longest goes first")
    func order() {
        let kept = Kept<Int, String>(mostBytes: 4_000)
        for number in 1...3 { kept.keep("\(number)", at: number, size: 744) }
        #expect(kept.size == 3_000)
        #expect(kept.value(1) == "1")
        kept.keep("4", at: 4, size: 744)
        kept.keep("5", at: 5, size: 744)
        let found = (1...5).map { kept.value($0) }
        #expect(found == ["1", nil, "3", "4", "5"])
    }

    @Test(
        """
        What is larger than a quarter of all is not kept, and takes the place of what it replaces; with no bytes \
        nothing is
        """
    )
    func large() {
        let kept = Kept<String, Int>(mostBytes: 4_000)
        kept.keep(1, at: "a", size: 100)
        kept.keep(2, at: "a", size: 900)
        #expect(kept.value("a") == nil && kept.size == 0)
        let none = Kept<String, Int>(mostBytes: 0)
        none.keep(1, at: "a", size: 0)
        #expect(none.value("a") == nil)
    }

    @Test("After many requests at random it holds what a plain list would hold, in the same order")
    func random() {
        let kept = Kept<Int, Int>(mostBytes: 20_000)
        // The one asked for last stands first.
        var list: [(key: Int, value: Int, size: Int)] = []
        for step in 0..<20_000 {
            let key = Int.random(in: 0..<60)
            if Bool.random() {
                let size = Int.random(in: 0...5_500)
                kept.keep(step, at: key, size: size)
                list.removeAll { $0.key == key }
                if size + 256 <= 5_000 {
                    while list.reduce(0, { $0 + $1.size }) + size + 256 > 20_000 { list.removeLast() }
                    list.insert((key, step, size + 256), at: 0)
                }
            } else {
                let place = list.firstIndex { $0.key == key }
                let value = place.map { list[$0].value }
                #expect(kept.value(key) == value)
                if let place { list.insert(list.remove(at: place), at: 0) }
            }
            let size = list.reduce(0) { $0 + $1.size }
            #expect(kept.size == size)
        }
    }

    @Test("Many at once leave it whole", .timeLimit(.minutes(20)))
    func threads() async {
        let kept = Kept<Int, Int>(mostBytes: 10_000)
        await withTaskGroup(of: Void.self) { group in
            for seed in 0..<8 {
                group.addTask {
                    for step in 0..<5_000 {
                        let key = (step * 7 + seed) % 50
                        kept.keep(key, at: key, size: step % 900)
                        if let value = kept.value((step + seed) % 50) { #expect(value == (step + seed) % 50) }
                    }
                }
            }
        }
        #expect(kept.size <= 10_000)
    }
}
