/// A large value that is handed on as one reference, and copied only where one of its
/// holders changes it while others hold it.
struct Shared<Value: Sendable>: Sendable {
    /// Nobody changes the value of a box that others hold.
    private final class Box: @unchecked Sendable {
        var value: Value
        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    init(_ value: Value) { box = Box(value) }

    var value: Value {
        _read { yield box.value }
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            yield &box.value
        }
    }
}
