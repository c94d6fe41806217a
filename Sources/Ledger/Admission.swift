/// What the ledger takes. It is asked before anything is written.
enum Admission {
    /// The most bytes that one event may have: 64 MiB. Larger things are
    /// attachments.
    static let mostBytes = 64 << 20

    static func check(_ append: StreamAppend) throws(LedgerError) {
        try checkName(append.stream, field: "stream")
        guard append.expectedVersion >= 0 else {
            throw .invalid(
                field: "expected version", found: "\(append.expectedVersion)",
                expected: "0 or more")
        }
        for event in append.events {
            try checkName(event.type, field: "type")
            guard event.bytes.count <= mostBytes else {
                throw .invalid(
                    field: "event", found: "\(event.bytes.count) bytes",
                    expected: "at most \(mostBytes); keep large things as attachments")
            }
            if let day = event.effective, !isDay(Array(day.utf8)[...]) {
                throw .invalid(
                    field: "effective day", found: "“\(day)”",
                    expected: "a day that exists, as in 2012-12-17")
            }
        }
    }

    static func checkActor(_ actor: String) throws(LedgerError) {
        try checkName(actor, field: "actor")
    }

    static func checkRecorded(_ instant: String) throws(LedgerError) {
        guard isInstant(Array(instant.utf8)) else {
            throw .invalid(
                field: "recorded time", found: "“\(instant)”",
                expected: "UTC with milliseconds, as in 2013-01-10T09:00:00.000Z")
        }
    }

    /// A NUL would end the text in the database, not in the hash.
    private static func checkName(_ name: String, field: String) throws(LedgerError) {
        guard !name.isEmpty else {
            throw .invalid(field: field, found: "nothing", expected: "a text")
        }
        guard !name.utf8.contains(0) else {
            throw .invalid(
                field: field, found: "a NUL character in it", expected: "a text without one")
        }
    }

    /// `YYYY-MM-DD`, on the Gregorian calendar.
    static func isDay(_ text: ArraySlice<UInt8>) -> Bool {
        let text = Array(text)
        guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D,
            let year = number(text[0..<4]), let month = number(text[5..<7]),
            let day = number(text[8..<10]), (1...12).contains(month)
        else { return false }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// `YYYY-MM-DDThh:mm:ss.mmmZ`; a leap second (60) is one too.
    static func isInstant(_ text: [UInt8]) -> Bool {
        guard text.count == 24, isDay(text[0..<10]), text[10] == 0x54, text[13] == 0x3A,
            text[16] == 0x3A, text[19] == 0x2E, text[23] == 0x5A,
            let hour = number(text[11..<13]), let minute = number(text[14..<16]),
            let second = number(text[17..<19]), number(text[20..<23]) != nil
        else { return false }
        return hour < 24 && minute < 60 && second <= 60
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }
}
