import Foundation

/// How often what is left to chance is tried: ten times as often in the night.
enum Nightly {
    static let factor = ProcessInfo.processInfo.environment["EINVERNEHMEN_NIGHTLY"] == "1" ? 10 : 1
}
