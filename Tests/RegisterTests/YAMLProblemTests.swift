import Testing

@testable import Register

@Suite("What is wrong in YAML, in German")
struct YAMLProblemTests {
    private func german(_ text: String) -> (found: String, expected: String)? {
        do {
            _ = try YAMLText.read(text)
            return nil
        } catch { return (error.found.de, error.expected.de) }
    }

    @Test(
        "Each text that cannot be read is told in German, with what helps",
        arguments: [
            "a: b: c", "a: \"b", "a: [1", "a: {b: 1", "a:\n\t- b", "a: @b", "- a\nb: c", "a: 1\n  b: 2", "a: 'b\n---\n",
            "a: \"\\y\"", "a: \"\\xZZ\"", "a: |0\n  b", "a: | b\n", "a: *",
            "a: *b", "a: !x!y z", "%FOO\n", "%YAML 9.9\n---\na: 1", "a: 1\n---\nb: 2", "a: 1\na: 2", "[a]: b\n",
            "a: !foo b", "a\nb: c", "a: 1\n] b",
        ])
    func told(text: String) throws {
        let german = try #require(self.german(text))
        #expect(!german.found.contains("nur auf Englisch") && !german.found.contains("expected"), "\(text): \(german)")
        #expect(!german.expected.isEmpty && !german.expected.contains("valid"))
    }

    @Test("Frequent ones are told as that")
    func frequent() {
        #expect(german("a: b: c")?.found == "ein Doppelpunkt an einer Stelle, an der keiner stehen kann")
        #expect(german("a: [1")?.expected == "gültiges YAML; die Werte mit Komma trennen und mit „]“ schließen")
        #expect(german("a: 1\na: 2")?.found == "ein Schlüssel zweimal: a")
    }

    @Test("What libyaml says in no words known here is told with them")
    func unknown() {
        #expect(
            YAMLProblem.german("found nonsense").found
                == "etwas, das der YAML-Leser nur auf Englisch benennt („found nonsense“)")
    }
}
